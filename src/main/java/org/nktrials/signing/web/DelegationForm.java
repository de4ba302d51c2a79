package org.nktrials.signing.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.DelegatedTask;
import org.nktrials.access.SigningProof;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.signing.DelegateTask;

/** A delegation as typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as typed, refused by validation
record DelegationForm(
    @NotNull(message = "Choose a person.") @Nullable UUID person,
    @Nullable UUID site,
    @NotNull(message = "Choose a task.") @Nullable DelegatedTask task,
    @NotNull(message = "From which day?") @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String password,
    @Nullable UUID submissionId) {

  static DelegationForm empty(LocalDate today) {
    return new DelegationForm(null, null, null, today, null, null, TimeOrderedId.next());
  }

  DelegateTask toCommand(String trialCode) {
    return new DelegateTask(
        trialCode,
        Objects.requireNonNull(person),
        site,
        Objects.requireNonNull(task),
        Objects.requireNonNull(from),
        until,
        SigningProof.of(password),
        submissionId == null ? TimeOrderedId.next() : submissionId);
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "DelegationForm[" + task + "]";
  }
}
