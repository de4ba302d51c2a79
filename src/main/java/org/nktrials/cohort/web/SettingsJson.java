package org.nktrials.cohort.web;

import org.jspecify.annotations.Nullable;
import org.nktrials.rules.escalation.ThreePlusThreeSettings;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.DeEscalation;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.EarlySecondDlt;
import org.nktrials.rules.escalation.ThreePlusThreeSettings.TopDose;

/** Settings of the 3+3 design as programs send them; what is left out takes its default. */
record SettingsJson(
    @Nullable DeEscalation deEscalation,
    @Nullable TopDose topDose,
    @Nullable EarlySecondDlt earlySecondDlt) {

  static ThreePlusThreeSettings orDefaults(@Nullable SettingsJson sent) {
    return sent == null
        ? ThreePlusThreeSettings.DEFAULTS
        : ThreePlusThreeSettings.of(sent.deEscalation, sent.topDose, sent.earlySecondDlt);
  }
}
