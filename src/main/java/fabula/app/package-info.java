/**
 * The composition root: everything is constructed here by hand and handed to what needs it. Nothing else creates
 * services.
 */
package fabula.app;
