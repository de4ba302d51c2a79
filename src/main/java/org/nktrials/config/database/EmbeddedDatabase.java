package org.nktrials.config.database;

import java.nio.file.Path;

/**
 * The PostgreSQL that this application started for itself, for trying the software out. A bean of
 * this type exists only then, never with a configured server: inject an {@code ObjectProvider} of
 * it, or use {@link ConditionalOnEmbeddedDatabase}.
 *
 * @param dataFolder absolute folder that holds the database and everything it needs
 */
public record EmbeddedDatabase(Path dataFolder) {}
