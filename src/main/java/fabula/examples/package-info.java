/**
 * Examples that people give so that Fabula learns from them: who may be asked, what is kept, and how it is reviewed. It
 * knows neither where they are kept nor which front end they came from.
 */
package fabula.examples;
