// Names for made-up people, as skewed as real ones: a few that very many bear, and a long tail of rare ones.
import { type Chance, oneOf, skewed } from './chance.js'

const given =
  'Emma Liam Olivia Noah Ava Elijah Sophia James Isabella William Mia Lucas Charlotte Benjamin Amelia Mason Harper Ethan Evelyn Alexander Abigail Jacob Emily Michael Ella Daniel Elizabeth Henry Camila Jackson Luna Sebastian Sofia Aiden Avery Matthew Mila Samuel Aria David Scarlett Joseph Penelope Carter Layla Owen Chloe Wyatt Victoria John Madison Jack Eleanor Luke Grace Jayden Nora Dylan Riley Grayson Zoey Levi Hannah Isaac Hazel Gabriel Lily Julian Ellie Mateo Violet Anthony Lillian Jaxon Zoe Lincoln Stella Joshua Aurora Christopher Natalie Andrew Emilia Theodore Everly Caleb Leah Ryan Aubrey Asher Willow Nathan Addison Thomas Lucy Leo Audrey Isaiah Bella Charles Nova Josiah Brooklyn Hudson Paisley Christian Savannah Hunter Claire Connor Skylar Eli Isla Ezra Genesis Aaron Naomi Landon Elena Adrian Caroline Jonathan Eliana Nolan Anna Jeremiah Maya Easton Valentina Elias Ruby Colton Kennedy Cameron Ivy Carson Ariana Robert Aaliyah Angel Cora Maverick Madelyn Nicholas Alice Dominic Kinsley Jaxson Hailey Greyson Gabriella Adam Allison Ian Gianna Austin Serenity Santiago Samantha Jordan Sarah Cooper Autumn Brayden Quinn Roman Eva Evan Piper Ezekiel Sophie Xavier Sadie Jose Delilah Jace Josephine Jameson Nevaeh Leonardo Adeline Bryson Arya Axel Emery Everett Lydia Parker Clara Kayden Vivian Miles Madeline Sawyer Peyton Jason Julia Mariana Thiago Ximena Diego Jesus Juan Luis Carlos Guadalupe Esperanza Wei Mei Minh Linh Anh Hoa Amir Yusuf Fatima Aisha Omar Zainab Priya Arjun Ananya Rohan Kofi Amara Chidi Ngozi Kai Leilani Dmitri Svetlana Ingrid Soren Siobhan Cillian Aoife Zofia Mateusz'.split(
    ' ',
  )

const family =
  "Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez Powell Jenkins Perry Russell Sullivan Bell Coleman Butler Henderson Barnes Gonzales Fisher Vasquez Simmons Romero Jordan Patterson Alexander Hamilton Graham Reynolds Griffin Wallace Moreno West Cole Hayes Bryant Herrera Gibson Ellis Tran Medina Aguilar Stevens Murray Ford Castro Marshall Owens Harrison Fernandez Mcdonald Woods Washington Kennedy Wells Vargas Henry Chen Freeman Webb Tucker Guzman Burns Crawford Olson Simpson Porter Hunter Gordon Mendez Silva Shaw Snyder Mason Dixon Munoz Hunt Hicks Holmes Palmer Wagner Black Robertson Boyd Stone Salazar Fox Warren Mills Meyer Rice Schmidt Garza Daniels Ferguson Nichols Stephens Soto Weaver Ryan Gardner Payne Grant Dunn Kelley Spencer Hawkins Arnold Pierce Hansen Peters Santos Hart Bradley Knight Elliott Cunningham Duncan Armstrong Hudson Carroll Lane Riley Andrews Alvarado Ray Delgado Berry Perkins Hoffman Johnston Matthews Pena Richards Contreras Willis Carpenter Lawrence Sandoval Guerrero George Chapman Rios Estrada Ortega Watkins Greene Nunez Wheeler Valdez Harper Burke Larson Santiago Maldonado Morrison Franklin Carlson Austin Dominguez Carr Lawson Jacobs O'Brien Lynch Singh Vega Bishop Montgomery Oliver Jensen Harvey Williamson Gilbert Dean Sims Espinoza Howell Li Wong Reid Hanson Le McCoy Garrett Burton Fuller Wang Weber Welch Rojas Lucas Marquez Fields Park Yang Little Banks Padilla Day Walsh Bowman Schultz Luna Fowler Mejia Davidson Acosta Brewer May Holland Juarez Newman Pearson Curtis Cortez Douglas Schneider Joseph Barrett Navarro Figueroa Keller Avila Wade Molina Stanley Hopkins Campos Barnett Bates Chambers Caldwell Beck Lambert Miranda Byrd Craig Ayala Lowe Frazier Powers Neal Leonard Gregory Carrillo Sutton Fleming Rhodes Shelton Schwartz Norris Jennings Rodgers Cohen Okafor Haddad Kowalski Ivanov Rossi Tanaka Nakamura Osei Abebe Mohamed Hassan".split(
    ' ',
  )

const beginnings =
  'Al Bar Cas Dor El Far Gal Hal Is Jor Kel Lan Mar Nor Or Pel Quen Ros Sal Tor Ul Ver Wil Yar Zan'.split(' ')
const middles = 'a e i o u an en il or un ad em ic ov ur'.split(' ')
const endings =
  'berg by chek dahl der don field ford gan hoff ini kov land ley lin man mont ner ova quist rath sen ski son ston tti vic wick well worth'.split(
    ' ',
  )

const commonGiven = skewed(given, 12)
const commonFamily = skewed(family, 12)

/** One in so many bears a name that hardly anybody else has. */
const rareOneIn = 8
/** One in so many has the surnames of both parents. */
const doubleOneIn = 25

/** A given name. */
export function givenName(chance: Chance): string {
  return commonGiven(chance)
}

/** A surname: mostly a common one, now and then a rare or a double one. */
export function familyName(chance: Chance): string {
  const fate = chance()
  if (fate < 1 / rareOneIn) return oneOf(chance, beginnings) + oneOf(chance, middles) + oneOf(chance, endings)
  if (fate > 1 - 1 / doubleOneIn) return `${commonFamily(chance)}-${commonFamily(chance)}`
  return commonFamily(chance)
}
