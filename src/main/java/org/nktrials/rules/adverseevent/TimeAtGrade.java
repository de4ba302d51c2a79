package org.nktrials.rules.adverseevent;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long an adverse event stayed at a grade or above. */
public sealed interface TimeAtGrade {

  /** The duration where it is known and over, else null. */
  default @Nullable Duration orUnknown() {
    return this instanceof Lasted(Duration time) ? time : null;
  }

  /** It is over; zero when the grade was never reached. */
  record Lasted(Duration time) implements TimeAtGrade {}

  /** It still lasts. */
  record Running(Moment since) implements TimeAtGrade {}

  /** It cannot be said, and why. */
  record Unknown(String why) implements TimeAtGrade {}
}
