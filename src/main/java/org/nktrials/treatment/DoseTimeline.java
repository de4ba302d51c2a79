package org.nktrials.treatment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.TimelineItem;
import org.nktrials.patient.TimelineItem.Lane;
import org.nktrials.patient.TimelineItem.Shape;
import org.nktrials.patient.TimelineSource;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.schedule.DltWindow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drugs and the DLT window on the time axis: periods of oral drugs as bars, other doses by day. */
@Component
class DoseTimeline implements TimelineSource {

  private final Doses doses;
  private final ProtocolService protocols;

  DoseTimeline(Doses doses, ProtocolService protocols) {
    this.doses = doses;
    this.protocols = protocols;
  }

  @Override
  @Transactional(readOnly = true)
  public List<TimelineItem> timeline(PatientSummary patient) {
    ProtocolDefinition protocol = protocols.version(patient.protocolVersionId()).definition();
    List<Dose> given = doses.of(patient.id()).stream().filter(Dose::counts).toList();
    String link = "/patients/" + patient.code() + "/doses";
    List<TimelineItem> items = new ArrayList<>();
    protocol
        .treatments()
        .forEach(
            drug ->
                runs(given.stream().filter(dose -> dose.drug().equals(drug.code())).toList())
                    .forEach(run -> items.add(run.item(drug.name(), link))));
    window(protocol, given, link).ifPresent(items::add);
    return items;
  }

  /** Doses of one drug and amount that follow day by day are one bar. */
  private static List<Run> runs(List<Dose> doses) {
    List<Run> runs = new ArrayList<>();
    for (Dose dose : doses.stream().sorted(Comparator.comparing(Dose::givenOn)).toList()) {
      LocalDate to = dose.givenOn().plusDays(dose.days() - 1L);
      String amount = dose.amount().toPlainString() + " " + dose.unit();
      Run last = runs.isEmpty() ? null : runs.getLast();
      if (last != null
          && dose.days() > 1
          && last.amount().equals(amount)
          && !dose.givenOn().isAfter(last.to().plusDays(1))) {
        runs.set(
            runs.size() - 1, new Run(last.from(), to.isAfter(last.to()) ? to : last.to(), amount));
      } else {
        runs.add(new Run(dose.givenOn(), to, amount));
      }
    }
    return runs;
  }

  private static Optional<TimelineItem> window(
      ProtocolDefinition protocol, List<Dose> given, String link) {
    String anchor = protocol.dltWindow().value().anchorTreatment();
    return given.stream()
        .filter(dose -> dose.drug().equals(anchor))
        .map(Dose::givenOn)
        .min(Comparator.naturalOrder())
        .map(protocol::dltWindowFrom)
        .map(window -> shaded(window, link));
  }

  private static TimelineItem shaded(DltWindow window, String link) {
    return new TimelineItem(
        Lane.DLT_WINDOW,
        "DLT window",
        window.start(),
        window.end(),
        Shape.PLANNED,
        null,
        "DLT window",
        link);
  }

  private record Run(LocalDate from, LocalDate to, String amount) {

    TimelineItem item(String drug, String link) {
      boolean single = from.equals(to);
      @Nullable LocalDate last = single ? null : to;
      return new TimelineItem(
          Lane.DRUGS,
          drug,
          from,
          last,
          single ? Shape.MARK : Shape.BAR,
          null,
          amount + " a day",
          link);
    }
  }
}
