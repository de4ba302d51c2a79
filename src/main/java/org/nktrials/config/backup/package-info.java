/** Backup and restore of the whole database, which holds every record and every file. */
@NamedInterface("backup")
@NullMarked
package org.nktrials.config.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
