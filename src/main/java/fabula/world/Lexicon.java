package fabula.world;

/** The words that the world draws its people, places and things from. */
final class Lexicon {

    static final String[] WOMEN = words("""
            Mary Sandra Julie Anna Maria Emma Sophie Laura Sarah Hannah Emily Olivia Chloe Grace Alice Ruby Lucy Ella Mia
            Zoe Nora Eva Clara Ida Greta Helga Ingrid Astrid Freya Sigrid Liv Marta Petra Katja Lena Heike Ursula Elke
            Birgit Anke Giulia Chiara Francesca Bianca Lucia Carmen Pilar Ines Rosa Dolores Lola Beatriz Camila Valentina
            Gabriela Fernanda Juana Amelie Camille Manon Odile Celine Margot Brigitte Colette Yvonne Agnes Eloise Natasha
            Olga Irina Svetlana Tatiana Ludmila Galina Oksana Yulia Darya Agnieszka Zofia Kasia Ewa Jadwiga Milena Jana
            Zuzana Dana Ilona Eszter Zsofia Katalin Ioana Elena Despina Eleni Aylin Elif Zeynep Fatma Ayse Leyla Yasmin
            Fatima Aisha Amina Khadija Mariam Layla Noor Samira Nadia Rania Huda Salma Zahra Shirin Parisa Nasrin Priya
            Anjali Lakshmi Deepika Kavita Meera Sunita Radha Sita Indira Asha Nisha Pooja Divya Ananya Mei Ling Xiu Yan
            Hua Lan Fang Sakura Yuki Hana Aiko Keiko Naomi Haruka Emi Michiko Minji Soojin Jisoo Eunji Linh Thuy Huong
            Siti Dewi Putri Wulan Adaeze Ngozi Chioma Amara Folake Yewande Abena Akua Ama Zanele Thandi Nomsa Lerato Wanjiru
            Achieng Makena Hadiza Marama Aroha Moana Leilani Kalani Nizhoni Winona Lily Jessica Gertrude Emilie Betty
            Doris Mabel Peggy Wendy Tina Brenda Sheila Fiona Siobhan Niamh Aoife Bronwyn Rhiannon Isla Eilidh Morag
            Martha Judith Rebecca Rachel Miriam Esther Ruth Tamar Shira Noa Tova Penny Jenny Susan Linda Karen Donna Lisa
            """);

    static final String[] MEN = words("""
            John Daniel Bill Fred Jeff Tom Tim Peter Paul Jack Harry Oscar Leo Max Ben Sam Noah Liam Ethan Lucas Henry
            George Arthur Alfred Oliver Charlie Simon Martin Stefan Karl Otto Hans Jürgen Klaus Dieter Wolfgang Uwe Bernd
            Lars Sven Erik Nils Olaf Bjorn Gunnar Magnus Leif Anders Jens Mikkel Pekka Jukka Timo Matti Marco Luca Matteo
            Giovanni Paolo Enzo Dario Carlos Juan Miguel Jose Luis Pedro Diego Javier Pablo Rafael Sergio Hugo Tiago Joao
            Bruno Caio Pierre Jean Luc Marcel Antoine Olivier Thierry Guillaume Etienne Gaston Ivan Boris Dmitri Sergei
            Vladimir Igor Oleg Yuri Nikolai Pavel Andrei Maxim Jakub Tomasz Piotr Marek Krzysztof Wojtek Janusz Milan
            Zdenek Vaclav Goran Dragan Zoran Luka Istvan Laszlo Gabor Ferenc Radu Mihai Dimitris Yannis Kostas Nikos Mehmet
            Ahmet Emre Murat Kemal Omar Ali Hassan Hussein Karim Tariq Yusuf Ibrahim Khalid Rashid Faisal Mustafa Amir
            Reza Farhad Babak Cyrus Rahul Arjun Vikram Sanjay Ravi Raj Anil Suresh Mohan Kiran Nikhil Rohan Imran Bilal
            Wei Jun Bo Feng Hao Chen Tao Kenji Hiroshi Takeshi Satoshi Yuto Haruto Ren Daichi Minho Jinwoo Donghyun Seojun
            Minh Duc Tuan Budi Agus Joko Chidi Emeka Obinna Tunde Femi Kwame Kofi Yaw Kwabena Sipho Thabo Mandla Kagiso
            Mwangi Otieno Kamau Juma Musa Sani Tane Wiremu Rangi Keanu Koa Brian Greg Julius Bernhard Sumit Jason Antoine
            Yann Kevin Gary Nigel Trevor Barry Keith Colin Graham Duncan Angus Hamish Callum Seamus Declan Ciaran Padraig
            Gareth Rhys Dylan Owen Emrys David Adam Isaac Jacob Aaron Eli Ezra Gideon Moshe Avi Steve Mike Dave Bob Rob Nick
            """);

    static final String[] NEUTRAL = words("""
            Alex Robin Kim Sascha Jamie Casey Riley Jordan Taylor Morgan Quinn Avery Charlie Kit Frankie Sidney Noel Jesse
            Rowan Skyler River Ash Blake Dakota Emerson Finley Harley Hayden Jules Kai Lane Marley Nico Parker Reese Remy
            """);

    static final String[] SURNAMES = words("""
            Brown Smith Jones Green Miller Taylor Wilson Davis Clark Baker Moore White Hall Young King Wright Hill Scott
            Adams Nelson Carter Turner Parker Collins Murphy Cook Bell Bailey Cooper Kelly Ward Watson Brooks Gray Hughes
            Price Myers Long Foster Russell Hayes Fisher Rossi Novak Schmidt Weber Garcia Lopez Silva Okafor Tanaka Singh
            Khan Chang Nguyen Kim Park Cohen Levy Haddad Petrov Ivanova Johansson Virtanen Kowalski Dubois Moreau Murray
            """);

    static final String[] SECOND_NAMES = words("Ann Jane Lee Lou Rose May Beth Sue Marie Grace Kate Jo Joy Belle");

    /** Women whom nobody calls by name. */
    static final String[] SOME_WOMEN = split("""
            the old woman, the little girl, the tall woman, the young lady, my sister, my mother, my aunt, my girlfriend,
            the queen, the princess, the witch, our teacher, my daughter, Mum, Mom, Grandma, the woman next door, Granny
            """);

    /** Men whom nobody calls by name. */
    static final String[] SOME_MEN = split("""
            the old man, the little boy, the tall man, the stranger, my brother, my father, my uncle, my boss, the king,
            the prince, the wizard, our neighbour, my son, Dad, Grandpa, the man next door, Papa, the thief, the knight
            """);

    /** Places that go without an article, said with "at". */
    static final String[] INSTITUTIONS = words("school work church college university kindergarten");

    static final String[] QUALITIES =
            split("old, new, big, small, upstairs, back, front, little, dark, main, empty, royal");

    static final String[] CONTAINERS = split("""
            box, bag, basket, drawer, chest, suitcase, backpack, jar, bucket, wooden crate, paper bag, tin, pouch, trunk,
            handbag, safe, cupboard, lunch box, envelope, shoebox, sack, purse, pot, cardboard box, treasure chest, toolbox
            """);

    static final String[] ROOMS = split("""
            kitchen, bathroom, bedroom, living room, dining room, cellar, attic, garage, pantry, study, nursery, laundry room,
            conservatory, guest room, storeroom, lounge, basement, playroom, workshop, gym, canteen, classroom, ballroom,
            meeting room, waiting room, music room, laboratory, vestry, dungeon, throne room, sauna, boiler room, closet,
            green room, old barn, shed, stable, greenhouse, tree house, tent, cabin, cottage, tower, chapel, crypt, library,
            hallway, corridor, lobby, courtyard, garden, park, forest, meadow, orchard, vineyard, village, valley, cave, desert,
            jungle, swamp, rose garden, car park, city, town, museum, castle, palace, bakery, bookshop, butcher's, cafe, pub,
            church, hotel, temple, mosque, monastery, fortress, bank, lift, vault, wine cellar, mine, bunker, spaceship,
            cargo bay, engine room, galley, wagon, red house, tiny flat, treasure chamber, square, sitting room, den, hut, mill
            """);

    static final String[] SITES = split("""
            station, airport, office, school, cinema, theatre, supermarket, market, post office, bus stop, harbour, beach, zoo,
            swimming pool, stadium, hospital, police station, lighthouse, farm, train station, town hall, university, pharmacy,
            gas station, fish market, crossroads, border, campsite, playground, racecourse, waterfall, lake, river, fountain,
            city gate, old oak tree, dentist's, hairdresser's, barber's, court, embassy, factory, power plant, reception,
            gallery, restaurant, pizzeria, ice rink, observatory, circus, fair, football ground, golf course, shipyard, dock
            """);

    static final String[] OPEN = split("""
            roof, balcony, terrace, porch, bridge, hill, island, platform, veranda, mountain, stage, pier, deck, lawn, moon
            """);

    static final String[] TOWNS = split("""
            Paris, London, Rome, Berlin, New York, Tokyo, Cairo, Lima, Oslo, Vienna, Prague, Madrid, Lisbon, Dublin, Athens,
            San Francisco, Buenos Aires, Mexico City, Cape Town, Hong Kong, New Delhi, Tel Aviv, Kuala Lumpur, Nairobi, Lagos,
            Accra, Boston, Chicago, Denver, Seattle, Toronto, Montreal, Sydney, Perth, Auckland, Mumbai, Beijing, Seoul, Hanoi,
            Bangkok, Jakarta, Manila, Istanbul, Moscow, Kyiv, Warsaw, Budapest, Bern, Milan, Naples, Florence, Venice, Seville,
            Porto, Lyon, Nice, Bordeaux, Hamburg, Munich, Cologne, Leipzig, Zurich, Geneva, Salzburg, Copenhagen, Stockholm,
            Helsinki, Reykjavik, Edinburgh, Glasgow, Leeds, York, Bath, Cork, Galway, Rio de Janeiro, Santiago, Bogota, Havana
            """);

    static final String[] PORTABLE = split("""
            milk, football, apple, ball, book, newspaper, lamp, umbrella, key, phone, suitcase, hammer, screwdriver, ladder,
            bottle, cup, glass, plate, knife, fork, spoon, pan, teapot, kettle, cake, sandwich, pizza, banana, orange, lemon,
            melon, carrot, potato, loaf, cheese, egg, map, compass, torch, candle, lantern, rope, bucket, broom, shovel, rake,
            axe, saw, wallet, purse, backpack, basket, box, parcel, letter, envelope, postcard, pen, pencil, notebook, laptop,
            tablet, camera, radio, guitar, violin, flute, drum, trumpet, hat, coat, scarf, glove, boot, shoe, sock, shirt, ring,
            necklace, watch, crown, sword, shield, helmet, bow, arrow, potion, scroll, wand, crystal, gem, diamond, coin, mirror,
            comb, brush, towel, soap, pillow, blanket, teddy bear, doll, kite, puzzle, chessboard, dice, whistle, bell, clock,
            vase, flower, rose, cactus, seashell, feather, stone, stick, leaf, ticket, passport, photo, painting, magazine,
            remote control, water bottle, coffee mug, gold coin, silver spoon, magic wand, golden egg, red pen, old map,
            birthday cake, letter opener, tin of beans, bag of flour, jar of honey, piece of chalk, treasure map, spare tyre
            """);

    static final String[] ANIMALS = split("""
            cat, dog, mouse, horse, cow, pig, hen, goat, donkey, rabbit, hamster, parrot, canary, goose, duck, swan, frog, toad,
            lizard, snake, turtle, fox, wolf, bear, lion, tiger, elephant, giraffe, zebra, monkey, owl, eagle, crow, raven,
            squirrel, hedgehog, badger, otter, beaver, dolphin, whale, shark, seal, penguin, camel, llama, kangaroo, koala, panda
            """);

    static final String[] COLOURS = split("""
            red, blue, green, yellow, pink, purple, orange, brown, black, white, grey, golden, silver, turquoise, violet, beige,
            crimson, scarlet, navy, maroon, teal, ivory, lilac, amber, copper, bronze, magenta, indigo, khaki, mint
            """);

    static final String[] SHAPES = split("""
            square, sphere, triangle, rectangle, circle, cube, cone, pyramid, star, hexagon, cylinder, oval, diamond, ring, block,
            disc, prism, pentagon, octagon, heart, crescent, arrow, cross, spiral, dot, tile, button, marble, brick, button
            """);

    static final String[] BULKY = split("""
            box, chest, suitcase, container, crate, trunk, bag, barrel, drawer, cupboard, wardrobe, basket, bucket, jar, tin,
            backpack, handbag, pouch, envelope, shoebox, toolbox, matchbox, van, truck, car, boat, tent, tub, pot, bowl, mug,
            fridge, oven, cabinet, safe, locker, case, parcel, carton, sack, purse, pocket, shed, garage, piano, sofa, table,
            bathtub, aquarium, cage, kennel, chocolate, cake, football, melon, apple, lamp, teddy bear, laptop, dictionary,
            guitar case, lunch box, egg cup, rubbish bin, tea chest, hat box, jewel case, wooden crate, paper bag, ice cube
            """);

    static final String[] JOBS = split("""
            teacher, doctor, nurse, baker, butcher, farmer, pilot, sailor, soldier, plumber, painter, carpenter, lawyer, judge,
            singer, dancer, actor, writer, poet, journalist, librarian, gardener, cook, waiter, tailor, hairdresser, dentist,
            vet, engineer, mechanic, electrician, builder, architect, programmer, cleaner, driver, postman, policeman, detective,
            firefighter, miner, fisherman, shepherd, blacksmith, clockmaker, jeweller, musician, photographer, scientist, tutor
            """);

    static final String[] MOODS = split("""
            happy, sad, angry, calm, nervous, cheerful, grumpy, proud, shy, lonely, curious, jealous, excited, worried, relaxed,
            confused, lazy, busy, sick, drunk, awake, brave, clever, polite, rich, poor, famous, funny, serious, quiet
            """);

    private Lexicon() {}

    private static String[] words(String text) {
        return text.strip().split("\\s+");
    }

    private static String[] split(String text) {
        return text.strip().split(",\\s+");
    }
}
