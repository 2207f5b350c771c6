/**
 * Stories, examples, choices and jobs in SQLite or PostgreSQL, through Jdbi, their schema through Flyway. The only package that knows JDBC.
 */
package fabula.storage;
