package org.nktrials.config.database;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets Spring Boot print the sentence and the remedy in place of a stack trace. */
final class DatabaseStartFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseStartFailure> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, DatabaseStartFailure failure) {
    return new FailureAnalysis(
        Objects.requireNonNull(failure.getMessage()), failure.remedy(), failure);
  }
}
