package org.nktrials.visit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a procedure.
 *
 * @param procedure code in the protocol
 * @param on when it was done; null otherwise
 * @param reason why it was not done or does not apply; null when it was done
 */
public record ProcedureOutcome(
    String procedure, ProcedureState state, @Nullable LocalDate on, @Nullable String reason) {}
