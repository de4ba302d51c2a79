package org.nktrials.config;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.nktrials.audit.seal.Anchor;
import org.nktrials.audit.seal.TrailInspection;
import org.nktrials.audit.seal.TrailInspection.Report;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The audit-trail check from the console: {@code --nktrials.audit-check=all}, or the line of a seal
 * that was written out. It prints what it found and ends, with 0 when the trail is as it was
 * sealed, 1 when not, 2 when the line is no seal.
 */
@Component
@ConditionalOnProperty("nktrials.audit-check")
class TrailCheckCommand {

  private static final int EVERY = 100;
  private static final int NOT_AS_SEALED = 1;
  private static final int NO_SEAL = 2;

  private final TrailInspection inspection;
  private final String argument;

  TrailCheckCommand(TrailInspection inspection, @Value("${nktrials.audit-check}") String argument) {
    this.inspection = inspection;
    this.argument = argument;
  }

  @EventListener
  void run(ApplicationReadyEvent ready) {
    int code = check(System.out);
    System.exit(SpringApplication.exit(ready.getApplicationContext(), () -> code));
  }

  int check(PrintStream out) {
    @Nullable Anchor anchor = Anchor.parse(argument).orElse(null);
    if (anchor == null && !"all".equals(argument)) {
      out.println("Neither \"all\" nor the line of a seal: " + argument);
      return NO_SEAL;
    }
    Report report = inspection.run(anchor, seal -> progress(out, seal));
    out.println(report.sentence());
    return report.breach() == null ? 0 : NOT_AS_SEALED;
  }

  private static void progress(PrintStream out, long seal) {
    if (seal % EVERY == 0) {
      out.println(seal + " seals checked");
    }
  }
}
