/** Decides which further words are first names, of many languages: our own choice, a hint only, as in `people.ts`. */
export const moreFirstNames = {
  m: `abdul abdullah abe abel abhishek abraham abu adel adnan ajay akira akram alain alastair albrecht alec alejo aleksander aleksandr alessio alexandre
    alexandros alfonso alfred alfredo alistair alphonse alvin alwyn ambrose amit amos amr anatoly anders andrei andres andriy andré angelo anil ansel
    anurag anwar arash ari arif aristide arkady armando armin arnaud arne arno arsène artem arturo arvind asad ashok ashraf ashton asif atul augusto
    aurelio avi axel aziz baptiste bart bartosz bashar bashir basil benito benny benoit benoît bertrand bhupendra bilal binyamin bjorn björn blaine blair
    blake bogdan boyd braden bradford brady brandt brock burt caleb camilo carlo cary casper cecil cedric chester chet christoph christophe ciaran cillian
    clark clay clayton cliff clifford clint clyde cody colby cole conor conrad constantin corey cornel cornelius cory cosmo curt cyril cyrus cédric dallas
    damian damien damon danilo dante dario darius darrell darrin darryl daryl davide davis deepak delroy denys desmond devin devon dewayne dexter dick
    didier dieter dietrich dimitri dimitris dino dirk dmytro domenico donnie donovan dragan drake duane dustin dwayne dwight earl efraim egor einar eitan
    elias elliot elliott ellis elmer elon elton elvis emil emile emilio emmett emre enrico enrique enzo ephraim ernesto ernie errol ervin esteban etienne
    euan everett ezra fadi faisal farid farouk fawzi federico ferdinand fergus filip finn fletcher florian floyd fritz garrett garth gaston gaurav gavriel
    gaël gaëtan geert gene gennady georg georges georgi georgios gerardo gerhard germán gerry gianluca gianni gilbert gilles giulio godfrey gonzalo gopal
    gordan gottfried gregor greig grigory guido gunnar gustav guus günther hadi haim hakim hamza hani harald haris harlan haruki harvey hasan hashim
    haydar heiko heinrich heinz helmut henrik herb herman hermann hernan herschel hisham horace horst hosni howie hubert humberto hunter hyun ibram idris
    ignacio ihor ike ilan ilham ilya imad imran inigo ira irfan irving irwin isa ismael itamar iurii ivo jabari jacek jacopo jacques jafar jair jakob
    jamal jameson jamil janusz jarrett jarrod jasper jawad jed jens jeremiah jermaine jimi jiri joakim jochen jock joey johannes jonah jonas jonty joost
    jordi jorg josiah josip jude juha jukka jules jérôme jürgen kamal kamil karan kareem karsten kaspar kaveh kazuo keegan keir kelvin kendall kendrick
    kenny kent kerry khaled kieran kip kirill klaas knut kofi kostas kris krishna krzysztof kumar kunal kwame kwasi lachlan lamar lamont landon lauri
    lazar leif leland leroy lester lev levi lex linus lionel lloyd logan loic lonnie lorenzo lothar lou louie lowell loïc luc luciano lucien ludovic lukas
    lyle lyndon mack maher mahesh majid malik manfred manish manoj marcello marcin marcos marek mariano marius marko markus marlon marty marwan masoud
    massimo mateo mathias matthias matthijs mauricio maurizio maxim maxwell maynard mehdi melvin merrick meyer micah michal mick mickey mikael mikhael
    milan miles milos milton mirko miro mitchell mohamad mohammadreza mohan mohsen mordechai moses moshe moussa muammar mukesh murad mykhailo mykola myron
    nabil nadav nadeem nader naftali nasser nate nathaniel navid ned nestor neville newt niall nicolás niels niklas nikolas nikos nils nir noah noam noel
    nolan norbert norm nouri octavio ofer olaf ole oleksandr oleksii oleksiy omid orrin orville osama osman oswald ozzie padraig panos parker pasquale
    patricio patrik pavlo percy perry philipp pier piers pieter pietro prakash pranab pratap preston pérez quentin quincy rafał rafi rajesh rajiv rakesh
    ralf ramesh rami ramzi rand raphael raphaël rashad rasheed rashid rasmus rauf reed reggie reid reince reinhard remi renato rex reza rhys riccardo
    ricky rishi riyad robbie robby rocco rod roderick rodolfo rogelio rohan rohit rolf romain romano romeo ronan ronnie rory roscoe rowan rubén rudi
    rudolf rudolph rudy rufus rupert ryszard rémi saad sachin saddam saeb saeed sahil salem salih salim sameer sami samir sammy sandeep sandro sanford
    sanjeev santos satya saul sayed scottie seamus seb sebastien sebastián selim sergi serhii serhiy seán shahid shai shashi sherrod shigeru shimon shlomo
    sidharth siegfried sigmund silvio simeon slavoj solomon sonny soren spencer spiro stan stanislav stavros stefano steffen stephane sterling stu
    stéphane subhash suresh sven syed sylvain sylvester séamus sébastien søren tad tadeusz taha taiwo tamim tariq tayyip teddy teo terence terrance
    terrell terrence thabo thad theo theodor theodoros tiago tibor tito tobias tobin tomas tomasz tomás tor torsten trent trevon trey troy tucker tudor
    tyrell tyrone tyson ulrich umar umberto usman uwe vaclav vadim valentin valeri valery vance vasil venkat vicente vidal vijay vinay vince vincenzo
    vinod virgil vital vitali vitaliy vitaly vivek vlad vladislav vojtech vyacheslav václav wael walid wally walt wendell werner wilbur wilfred wilhelm
    willem willy wim winfried winton wyatt xander yahya yair yanis yann yannick yarden yaroslav yasin yevgeny yevhen yigal yitzhak yoav yoram yosef
    youssef yuriy yusef yuval zach zachariah zack zaid zain zeev zoltan zoran émile étienne łukasz`,
  f: `aaliyah aba abbie abby ada adela adelaide adeline adrienne agatha agnieszka aida aileen aimee alba alejandra aleksandra alena alessandra alexa
    alexandrine alina aline alisa alisha alissa aliyah alma althea alyssa amara amelie amira amélie anabel anabelle anahita anais ananya anaïs angelique
    angie angélique anja anjali anke ann annabel annabelle anneke annika antje antonella anya aoife aparna araceli ariana arianna arlene arya asha asma
    asmaa augusta aurelie aurora aurélie ava aya ayesha aysha ayşe aïcha babette barb beata beatriz belinda bella berit bernadine bernice bertha bethany
    betsy bettina beulah bianca birgit birgitta blanca blanche blanka bobbie bonita brandi brandy breanna bree brenna bria brigid brigitte britney brook
    brooke bryony caitlin caitlyn camilla camille cara caren carey carina carlota carlotta carmela carolina carrie catalina catarina cate cathleen
    catriona cecile celeste celia celinda chantelle charlene charmaine chiara chimamanda christa christel christiane christie christy ciara clare clarissa
    claudette claudine clementine clotilde clémence colette constance cora coralie cordelia corinne cornelia courteney cécile dagmar dahlia danica daniela
    daniella daphne darcy dariela darlene dawn dayna deanna deb debora deepa deepika delphine demi denisa desiree devika dilma dina dinah dominika
    dominique doreen dorota dorothea dorothee dorothée dovilė ebony edie edna edwina effie eilidh eimear ekaterina eleanora eleni elisa eliza elke ellie
    elodie eloise elsa elsie elvira emilia emilie emmanuelle enid ernestine esmeralda estelle ethel etta eugenia eugénie eunice evangelina evgenia faiza
    fanny farida farzana fatemeh fatou fay faye felicia fern fernanda filomena flavia flora florencia fran francine francoise franziska françoise freda
    frederica frederique freya frieda frédérique gabby gabriella gabrielle galina gayle genevieve geneviève georgette georgiana georgie georgina geraldine
    germaine gertrude gilda gillian ginny gisela gisele giselle gisèle giulia giuliana graciela grainne greer gretel griselda guadalupe gudrun guinevere
    gwendolyn gwyneth hadley haley halima halle hana hanan hania hayley hazel heba hedwig heike helene helga hema henrietta hermine hermione hester hiba
    hilda hélène ilana ilaria ilse iman imani imelda imogen ines inga ingeborg inna inès iona irina irma isadora isla isolde ivana ivy izabela jacinda
    jacky jaclyn jada jade jana janelle janette janine jayda jayne jazmin jeanette jeanine jeannie jemima jen jenelle jennie jerri jessie jette jhumpa
    jillian jo joana jocelyn jodie johanna jolanta jolene joni josefina josiane josie jovita juana judi juliana julianne julienne juliet julieta juliette
    junko jutta kaitlin kaitlyn kaja kalpana kara karina karine karla karolina karyn kasia kassandra kat katarina katarzyna katerina katharina katherina
    kathrin katia katja katrin katrina katy katya kavita kaya kaylee keiko kelli kellie keri kerri kiara kiki kirstie kirsty kitty klara klaudia kornelia
    krista kristie kristina kristine kristy krystyna kyla kylie kyra kyrsten lacey lakshmi lana lani larissa latoya laurel laurence lauretta laurie
    lavinia layla lea leanna leanne leda leigh leilani lena leni lenora leona leonie leonora leticia letitia lexi lia liana libby lidia lila lilian
    liliana lily lina linnea lisbeth lise liv livia liza lizzie lola loraine lorena lorna lotte lottie louisa lubna lucie lucille lucinda lucrezia ludmila
    luisa lupita luz lyla lynda lyndsay lyndsey lynette lynne lyudmila léa mabel mackenzie maddison madelyn mae magda magdalena mahnaz mahsa maia maisie
    malgorzata malika mallory manal manon manuela mara marcela marcella marcia marcy margaux margery margot margrethe marguerite mariah mariam mariana
    marianna marianne maribel maricela marietta marika marilyn marine marisa marisol marissa maritza marla marlene marnie marsha martina martine maryam
    maryanne masha mathilde mattie maud maude maura mavis maxine małgorzata meera megyn mei melody meryl mia michaela michele michèle mika mila milena
    milla millicent millie mimi mina minerva minnie mira mireille miriam misty mitzi moira mona monika monique montserrat morag morgana muna muriel myra
    myriam myrna myrtle mélanie nabila nadezhda nadine nadège naima nanette naomie narges nasreen nasrin natacha natalya nathalie neda neha nell nellie
    nena niki nikita nikki nilufar nimco ninette noa noelle nona noor norah noreen nour noémie nuala nuria octavia odette odile oksana olena olive olympe
    olympia oona ophelia oprah oriana orla orna ottilie padma palak palma paloma pam pamella parveen patsy pauletta paulette perla pernille petronella
    philippa philippine philomena pia pilar pippa poppy quetzal rachael rachida rae raisa rana rania raquel rasha rayna reagan reese renata renate renée
    reyna rhea rhiannon rhoda ria rihanna rina riya robyn rochelle romy rona ronda ros rosalyn rosalía rosamund rosanna rosanne roseanne roshni rosie
    roslyn rowena roxana ruby rukmini ruthie régine saanvi sabine sadia sadie safiya sahar saima salma salome saloni samia sana sandy sanna saoirse sarai
    sarita sasha saskia scarlett selena selma senait serena shanice shanna shari sharyn shauna shawna sheena sheikha shelly shereen sheri sherri sherrie
    shila shilpa shireen shirin shiv sigrid silvia simona sinead sinéad siobhan siobhán slavka sonja sonya soraya stefania stefanie stephany suki sumaya
    sunita susana susannah susanne susie suzan suzanna suzette swati sybil sylvie tabitha talia taliah tamar tamika tammie tamsin tansu taryn tasha
    tatyana tawny teresita tess tessa thea thelma theodora therese thomasina thérèse tia tiana tilda tillie tonia tonya tori torrie tova trina trish
    trisha trixie tulsi twyla ulla ulrike uma una ursa usha ute valeria valérie vanda vandana vania verena verity verónica vesna vicki vickie vicky vidya
    vilma viola violeta virginie viviana vivienne véronique wafa waleska wanda waris wilhelmina willow wilma winifred winnie winona xenia ximena xiomara
    yael yana yara yasmin yasmine yelena yesenia yetunde yoko yolande yuki yulia yuliya yumi zadie zahra zara zaynab zeina zelda zena zeynep zhanna zina
    zita zofia zoya zoë zsa élisabeth élodie émilie`,
  either: `adi ainsley andie ariel ashlee aubrey avery bailey billie charley christan dakota darby dinh emerson eun frankie gale harper hayden hoang hui huong
    hye jaden jae jie jing jody jong kai kiran kyung lan lei lin linh marion marley mel micky mo nguyen peyton phuong presley qiang quang remy riley sacha
    seung shelby skyler stevie sydney tao toni trung tuan val wen xiang xin yan yang ying yong yun zhen`,
} as const;
