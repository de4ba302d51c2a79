package org.nktrials.rules.upload;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One tube of a table, or one FCS file.
 *
 * @param name as it stands in the file
 * @param acquiredOn day on which the cytometer measured it; null where the file does not say
 * @param empty whether it has no value at all
 */
public record FoundRow(String name, @Nullable LocalDate acquiredOn, boolean empty) {}
