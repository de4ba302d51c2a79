package org.nktrials.sample.custody;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A tube that the protocol plans and that nobody has collected.
 *
 * @param code of its label; null while none was made
 * @param closed whether the window of the visit is over
 */
public record DueSample(
    String patient,
    String visit,
    String name,
    Tube tube,
    LocalDate target,
    LocalDate opens,
    LocalDate closes,
    @Nullable String code,
    boolean closed) {}
