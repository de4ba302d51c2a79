/**
 * Chooses the database at start: the application's own PostgreSQL or the one that was configured.
 */
@NamedInterface("database")
@NullMarked
package org.nktrials.config.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
