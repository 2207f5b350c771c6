/**
 * Strange input for whatever takes input: texts, files, settings, models, all that comes from Discord. Whatever is thrown
 * at it, a part of the program answers, or refuses with a {@link fabula.Problem} and leaves everything as it was.
 */
package fabula.lab.fuzz;
