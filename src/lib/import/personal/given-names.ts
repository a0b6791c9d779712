const names = `
Aase Adam Agneta Agnes Aksel Albert Alexander Alf Alfred Alice Alma Amalie Anders Andreas Ane Anette Anita Anja Ann Anna Anne
Annette Annika Anton Are Arild Arne Aron Arthur Arvid Asbjørn Astrid Atle Aud August Aurora Axel
Barbro Beate Bengt Benjamin Bente Berit Bernt Birger Birgit Birgitta Birgitte Bjarne Bjørg Bjørn Björn Bo Bodil Britt Brit Brynjar
Camilla Carina Carl Caroline Cato Cecilia Cecilie Charlotte Chris Christian Christina Christine Christoffer Claus
Dagfinn Dan Daniel David Ditte Dorte Dorthe Ebba Edvard Egil Einar Eirik Elin Eline Elisabet Elisabeth Elise Elle Ellen Elsa Else
Emil Emilie Emma Erik Erika Erling Espen Ester Eva Evelyn Even Fanny Filip Finn Fred Frederik Fredrik Freja Frida Frode
Geir Georg Gerd Gisle Gitte Grethe Gro Gudrun Gun Gunilla Gunn Gunnar Gustav Gøran Göran
Halvor Hanna Hannah Hanne Hans Harald Harry Hassan Håkan Håkon Håvard Hedda Hege Heidi Helena Helene Helga Helge Helle Henning Henriette Henrik
Henry Herman Hilde Hugo Ida Idar Inga Inge Ingeborg Inger Ingrid Ingunn Ingvar Ingvild Irene Iris Isabella Ivar Iver
Jakob Jan Janne Jannicke Jarle Jens Jeppe Jeanette Jennie Jenny Jesper Johan Johanna Johanne Johannes John Johnny Jon Jonas Jonathan Jorunn Josef Josefine
Julia Julie Jørgen Jørn Jörgen Juha Jukka Kaare Kai Karen Kari Karin Karina Karl Karoline Katarina Kate Kathrine Katrine Kenneth Kent
Ketil Kirsten Kirsti Kjell Kjersti Kjetil Klara Klaus Knut Konrad Kristian Kristin Kristina Kristine Kristoffer Kåre
Lars Lasse Laura Leif Leila Lena Lene Lennart Lilian Lillian Linda Lina Linn Linnea Lisa Lisbeth Lise Lone Lotta Lotte Louise Lucas Ludvig Lukas Lykke Lydia
Mads Magdalena Magne Magnhild Magnus Maja Malin Malene Marcus Maren Margit Margrete Margrethe Margareta Mari Maria Mariann Marianne Marie
Marit Marita Marius Markus Marta Marte Martha Marthe Martin Martine Mathias Mathilde Mats Matti Mattias Merete Mette Mia Michael Mikael Mikkel Mikko Mina Mohamed Mohammad Mohammed Mona Monica Monika Morten Muhammad
Nanna Niels Niklas Nils Nina Noah Nora Odd Oddvar Oda Olav Olaf Ole Olga Oliver Olof Ola Olivia Oscar Oskar Otto Ottar Ove Owe
Patrick Patrik Paul Per Pernille Peter Petra Petter Pia Preben Päivi Pål Ragna Ragnar Ragnhild Rakel Randi Rasmus Rebecca Rebecka Reidar Reidun
Rikke Rita Robert Robin Roger Roald Roar Rolf Ronny Rune Rut Ruth Sander Sanna Sara Sarah Sebastian Selma Sidsel Sigmund Sigrid Sigurd Silje Simen Simon Siri Sissel Sivert Sofia Sofie Solfrid Solveig
Staffan Stefan Steffen Stein Steinar Sten Stian Stig Stina Stine Sture Sunniva Susanna Susanne Svein Sven Svend Sverre Synnøve Søren Sören
Tage Tanja Tarjei Terje Therese Thea Thomas Thor Thora Tina Tine Tiril Tobias Tom Tomas Tommy Tone Tor Torbjørn Torben Tord Tore Torgeir Torhild Torill Torkel Torleif Torstein Torunn Toril Tormod Tove Trine Trond Troels Trude Truls Trygve Turid Tuva Ulf Ulla Ulrik Ulrika Unn Unni Ursula
Vegard Vera Veronica Vibeke Victor Victoria Vidar Viggo Viktor Viktoria Vilde Vilhelm Vivian Ville Wenche Wilhelm William Yngvar Yngve Ylva Yvonne
Øistein Øivind Ørjan Østen Øystein Øyvind Åge Åke Åsa Åse Åshild Åsmund Þór Guðrún Sigurður Jóhann Ólafur Kristján Jón Magnús Sigríður Margrét Helga Anneli Aino Antti Heikki Kalle Kaisa Kirsi Liisa Marja Mika Minna Pekka Petri Sari Timo Tiina Tuomas`;

/**
 * Common given names of the Nordic countries, with their capital letter. Compiled by hand from names that are
 * well known there; names that are as often another word (Dag, Liv, Mai, Sol) are left out.
 */
export const givenNames: ReadonlySet<string> = new Set(names.trim().split(/\s+/));
