package org.nktrials.signing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.DelegatedTask;
import org.nktrials.access.SigningProof;

/**
 * An investigator delegates a task.
 *
 * @param siteId null for every site of the trial
 * @param untilOn last day; null while open
 */
public record DelegateTask(
    String trialCode,
    UUID personId,
    @Nullable UUID siteId,
    DelegatedTask task,
    LocalDate fromOn,
    @Nullable LocalDate untilOn,
    SigningProof proof,
    UUID submissionId) {}
