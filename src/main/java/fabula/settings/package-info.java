/**
 * One tree of records, read and checked at start from {@code reference.conf}, {@code application.conf}, the environment
 * and system properties. Defaults live in {@code reference.conf} alone.
 */
package fabula.settings;
