/**
 * Stories and choices on disk: SQLite through Jdbi, its schema through Flyway. The only package that knows JDBC.
 */
package fabula.storage;
