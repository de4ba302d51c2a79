package org.nktrials.cohort.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.nktrials.rules.escalation.DecisionCode;

/** A choice as the value of a form field: the decision and its level, such as "ESCALATE:2". */
final class ChoiceKey {

  private static final Pattern KEY = Pattern.compile("([A-Z_]{4,30})(?::([1-9]\\d?))?");

  private ChoiceKey() {}

  static String of(CommitteeChoice choice) {
    return choice.level() == null ? choice.code().name() : choice.code() + ":" + choice.level();
  }

  /** Empty when no decision is written like this. */
  static Optional<CommitteeChoice> parse(@Nullable String key) {
    Matcher matcher = KEY.matcher(key == null ? "" : key);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    @Nullable String level = matcher.group(2);
    for (DecisionCode code : DecisionCode.values()) {
      if (code.name().equals(matcher.group(1))) {
        return Optional.of(
            new CommitteeChoice(code, level == null ? null : Integer.valueOf(level)));
      }
    }
    return Optional.empty();
  }
}
