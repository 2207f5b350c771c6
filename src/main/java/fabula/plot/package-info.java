/**
 * Pictures of figures, all drawn in one manner. The only package that knows XChart and AWT.
 */
package fabula.plot;
