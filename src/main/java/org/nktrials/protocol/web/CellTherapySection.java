package org.nktrials.protocol.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.protocol.CellTherapy;
import org.nktrials.protocol.CellTherapy.DonorSelection;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.Stated;
import org.nktrials.protocol.web.Section.Mark;
import org.nktrials.protocol.web.Section.Row;
import org.nktrials.rules.donation.InfectiousMarker;
import org.nktrials.rules.product.ProductSpecification;
import org.nktrials.rules.product.TestLimit;
import org.nktrials.rules.recovery.RecoveryCriteria;
import org.nktrials.rules.stopping.StoppingRule;

/** Stopping rules, donors, their product and what happens after its infusion. */
final class CellTherapySection {

  private static final String COUNTS = " \u00d7 10\u2079/L";

  private CellTherapySection() {}

  /** The parts that this protocol has. */
  static List<Section> all(ProtocolDefinition protocol) {
    List<Section> parts = new ArrayList<>();
    Stated<List<StoppingRule>> rules = protocol.stoppingRules();
    if (rules != null) {
      parts.add(stopping(rules, Mark.of(protocol, rules)));
    }
    Stated<ProductSpecification> product = protocol.productSpecification();
    if (product != null) {
      parts.add(product(product.value(), Mark.of(protocol, product)));
    }
    CellTherapy therapy = protocol.cellTherapy();
    if (therapy != null) {
      parts.add(
          donors(therapy.donorSelection().value(), Mark.of(protocol, therapy.donorSelection())));
      parts.add(recovery(therapy.recovery().value(), Mark.of(protocol, therapy.recovery())));
    }
    return List.copyOf(parts);
  }

  private static Section stopping(Stated<List<StoppingRule>> rules, Mark mark) {
    return new Section(
        "stopping",
        "Stopping rules",
        rules.value().stream().map(rule -> stopping(rule, mark)).toList());
  }

  private static Row stopping(StoppingRule rule, Mark mark) {
    return new Row(
        rule.id() + ", " + rule.event().label(),
        "Stop when P(rate > %s) > %s"
            .formatted(
                StudyDays.amount(rule.highestAcceptableRate()), StudyDays.amount(rule.threshold())),
        "Prior: beta(%s, %s). Looked at from %s treated on; enrolment is suspended at once."
            .formatted(
                StudyDays.amount(rule.priorEvents()),
                StudyDays.amount(rule.priorWithoutEvent()),
                rule.fromPatients() == 1 ? "1 patient" : rule.fromPatients() + " patients"),
        mark);
  }

  private static Section donors(DonorSelection donors, Mark mark) {
    return new Section(
        "donors",
        "Donor selection",
        List.of(
            new Row(
                "Mismatch model",
                donors.mismatch().model().label(),
                "Decides whether a donor meets the criterion; the other models are shown beside"
                    + " it.",
                mark),
            new Row(
                "HLA-A with Bw4",
                String.join(", ", donors.mismatch().switches().hlaABw4()),
                "Families that count as Bw4 where the residues fit.",
                mark),
            new Row(
                "B*13 counts as Bw4",
                yesNo(donors.mismatch().switches().b13Bw4()),
                "Contested.",
                mark),
            new Row(
                "KIR3DL2 decides too",
                yesNo(donors.mismatch().countKir3dl2()),
                "Shown in any case; nearly every donor has it.",
                mark),
            new Row("Youngest donor", donors.youngestDonorYears() + " years", "Or older.", mark),
            new Row(
                "Donor is negative for",
                markers(donors),
                "At most %s old on the day of apheresis.%s"
                    .formatted(
                        StudyDays.count(donors.serologyValidityDays()),
                        donors.negativeMarkers() == null
                            ? " The protocol names no marker: these are the project's default."
                            : ""),
                mark),
            new Row(
                "Recipient's antibodies",
                "At most %s old".formatted(StudyDays.count(donors.antibodyValidityDays())),
                "Donor-specific antibodies, before conditioning begins.",
                mark),
            new Row(
                "Order of candidates",
                donors.ranking().words(),
                "Candidates alike by all of it keep the order of registration.",
                mark)));
  }

  private static Section product(ProductSpecification product, Mark mark) {
    List<Row> rows = new ArrayList<>();
    for (TestLimit limit : product.tests()) {
      String basis = limit.basis();
      rows.add(
          new Row(
              limit.test().label(),
              limit.words(),
              (limit.followsRelease()
                      ? "May follow the release, which then leaves a task."
                      : "Known before release.")
                  + (basis == null ? "" : " " + basis + "."),
              mark));
    }
    rows.add(
        new Row(
            "Dose computed again",
            "Within %s %%".formatted(StudyDays.amount(product.tolerancePercent())),
            "From cell number and a weight of the recipient at most %s old."
                .formatted(StudyDays.count(product.weightValidDays())),
            mark));
    rows.add(
        new Row(
            "Shelf life",
            product.shelfLifeHours() + " h",
            "From the last step to the expiry, at most.",
            mark));
    return new Section("product", "Product release", rows);
  }

  private static Section recovery(RecoveryCriteria criteria, Mark mark) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            "Neutrophil recovery",
            StudyDays.amount(criteria.neutrophilsAtLeast()) + COUNTS,
            "After the nadir, the first of %d consecutive values on different days."
                .formatted(criteria.consecutive()),
            mark));
    criteria
        .plateletsAtLeast()
        .forEach(
            count ->
                rows.add(
                    new Row(
                        "Platelet recovery",
                        StudyDays.amount(count) + COUNTS,
                        "The first of %d consecutive days, no platelets given in the %d days before."
                            .formatted(criteria.consecutive(), criteria.daysWithoutTransfusion()),
                        mark)));
    var prolonged = criteria.prolongedCytopenia();
    rows.add(
        new Row(
            "Prolonged cytopenia",
            "Neutrophils below %s%s on D%d"
                .formatted(StudyDays.amount(prolonged.neutrophilsBelow()), COUNTS, prolonged.day()),
            "Marrow blasts below %s %% and no other cause; with leukaemia it cannot be judged. Values %s around the day count."
                .formatted(
                    StudyDays.amount(prolonged.marrowBlastsBelow()),
                    StudyDays.count(prolonged.windowDays())),
            mark));
    return new Section("recovery", "Recovery of blood counts", rows);
  }

  private static String yesNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  private static String markers(DonorSelection donors) {
    return donors.markers().stream().map(InfectiousMarker::label).collect(joining(", "));
  }
}
