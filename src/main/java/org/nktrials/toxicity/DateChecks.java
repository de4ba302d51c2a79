package org.nktrials.toxicity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.adverseevent.GradePeriod;
import org.nktrials.rules.adverseevent.Moment;
import org.nktrials.shared.Problem;

/** What the dates of one adverse event cannot say together. */
record DateChecks(PatientSummary patient, Instant now, List<Problem> problems) {

  void check(CompleteEntry said) {
    onset(said.entry());
    end(said);
    periods(said);
    death(said);
    awareness(said);
  }

  private void onset(AdverseEventEntry entry) {
    if (isFuture(entry.onset())) {
      add("onsetDate", "onset-future", "The onset lies in the future.");
    }
    if (entry.onsetDate().getYear() < patient.birthYear()) {
      add("onsetDate", "onset-before-birth", "The onset lies before the birth year.");
    }
  }

  private void end(CompleteEntry said) {
    Moment end = said.course().end();
    if (end == null) {
      if (said.details().endTime() != null) {
        add("endedOn", "end-date-missing", "Say on which day it ended.");
      }
      return;
    }
    if (end.isBefore(said.entry().onset())) {
      add("endedOn", "end-before-onset", "The end lies before the onset.");
    }
    if (isFuture(end)) {
      add("endedOn", "end-future", "The end lies in the future.");
    }
    if (Boolean.TRUE.equals(said.details().ongoing())) {
      add("details.ongoing", "ended-and-ongoing", "It has an end, so it does not go on.");
    }
  }

  private void periods(CompleteEntry said) {
    said.course()
        .contradictions()
        .forEach(sentence -> add("details.periods", "grade-periods", sentence));
    for (GradePeriod period : said.details().periods()) {
      if (isFuture(period.from()) || (period.to() != null && isFuture(period.to()))) {
        add(
            "details.periods",
            "period-future",
            "The period of grade " + period.grade() + " reaches into the future.");
      }
    }
  }

  private void death(CompleteEntry said) {
    LocalDate died = said.details().diedOn();
    if (died == null) {
      return;
    }
    if (!said.fatal()) {
      add("details.diedOn", "death-not-fatal", "A date of death belongs to a fatal event only.");
    }
    if (died.isBefore(said.entry().onsetDate())) {
      add("details.diedOn", "death-before-onset", "The death lies before the onset.");
    }
    if (died.isAfter(patient.dateAt(now))) {
      add("details.diedOn", "death-future", "The death lies in the future.");
    }
  }

  private void awareness(CompleteEntry said) {
    Instant aware = said.details().awareAt();
    ZoneId zone = patient.site().zone();
    if (aware != null && aware.truncatedTo(ChronoUnit.MINUTES).isAfter(now)) {
      add("details.awareAt", "aware-future", "The site cannot learn of it in the future.");
    }
    if (aware != null && aware.isBefore(said.entry().onset().at(zone))) {
      add("details.awareAt", "aware-before-onset", "The site cannot know before the onset.");
    }
  }

  private boolean isFuture(Moment moment) {
    return moment.at(patient.site().zone()).isAfter(now);
  }

  private void add(String field, String code, String sentence) {
    problems.add(Problem.of(field, code, sentence));
  }
}
