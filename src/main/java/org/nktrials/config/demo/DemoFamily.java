package org.nktrials.config.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.donor.AntibodyFinding;
import org.nktrials.donor.BloodGroup;
import org.nktrials.donor.ClearDonor;
import org.nktrials.donor.CmvStatus;
import org.nktrials.donor.DonationPlan;
import org.nktrials.donor.DonationPlans;
import org.nktrials.donor.DonorClearances;
import org.nktrials.donor.DonorFindings;
import org.nktrials.donor.DonorSummary;
import org.nktrials.donor.Donors;
import org.nktrials.donor.EnterTyping;
import org.nktrials.donor.RegisterDonor;
import org.nktrials.donor.TypingEntry;
import org.nktrials.donor.Typings;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.donation.InfectiousMarker;
import org.nktrials.rules.donation.MarkerFinding;
import org.nktrials.rules.donation.MarkerResult;
import org.nktrials.rules.donorselection.KirGene;
import org.nktrials.rules.donorselection.KirTyping;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.stereotype.Component;

/** Synthetic relatives of a recipient, from their consent to what their physician decides. */
@Component
@ConditionalOnEmbeddedDatabase
class DemoFamily {

  private final Donors donors;
  private final Typings typings;
  private final DonorClearances clearances;
  private final DonationPlans plans;

  DemoFamily(Donors donors, Typings typings, DonorClearances clearances, DonationPlans plans) {
    this.donors = donors;
    this.typings = typings;
    this.clearances = clearances;
    this.plans = plans;
  }

  /**
   * Adds the recipient's typing, the planned days and the relatives, within nine days.
   *
   * @param registered day of the recipient's registration
   * @param conditioning planned first day of conditioning
   */
  void addTo(
      DemoTrial trial,
      AtomicReference<PatientSummary> recipient,
      int registered,
      int conditioning,
      List<DemoRelative> relatives) {
    trial.at(
        registered + 2,
        9,
        DemoHaplo.COORDINATOR,
        () -> {
          type(
              trial.date(registered + 1),
              recipient.get(),
              null,
              DemoRelative.RECIPIENT,
              KirTyping.UNKNOWN);
          plans.enter(
              recipient.get().code(),
              new DonationPlan(
                  trial.date(conditioning), trial.date(conditioning + 6), true, true, -1),
              "");
        });
    relatives.forEach(one -> relative(trial, recipient, one, registered));
  }

  private void relative(
      DemoTrial trial,
      AtomicReference<PatientSummary> recipient,
      DemoRelative script,
      int registered) {
    AtomicReference<DonorSummary> donor = new AtomicReference<>();
    LocalDate consented = trial.date(registered + 3);
    trial.at(
        registered + 3,
        10,
        DemoHaplo.COORDINATOR,
        () -> donor.set(donors.register(command(recipient.get(), script, consented))));
    trial.at(
        registered + 6,
        11,
        DemoHaplo.COORDINATOR,
        () ->
            type(
                trial.date(registered + 5),
                recipient.get(),
                donor.get(),
                script.hla(),
                kir(script)));
    if (script.cleared()) {
      LocalDate sampled = trial.date(registered + 8);
      trial.at(registered + 9, 9, DemoHaplo.COORDINATOR, () -> found(donor.get(), script, sampled));
      trial.at(
          registered + 9, 14, DemoAccount.DONOR_PHYSICIAN, () -> examine(donor.get(), sampled));
    }
  }

  private static RegisterDonor command(
      PatientSummary recipient, DemoRelative script, LocalDate consented) {
    return new RegisterDonor(
        recipient.code(),
        script.relation(),
        script.birthYear(),
        script.sex(),
        "1.0",
        consented.atTime(9, 0),
        TimeOrderedId.next());
  }

  private void type(
      LocalDate on,
      PatientSummary recipient,
      @Nullable DonorSummary donor,
      String hla,
      KirTyping kir) {
    typings.enter(
        new EnterTyping(
            recipient.code(),
            donor == null ? null : donor.code(),
            TypingEntry.GL_STRING,
            hla,
            kir,
            "Synthetic HLA laboratory",
            on,
            null,
            0,
            "laboratory",
            DemoPeople.PASSWORD,
            TimeOrderedId.next()));
  }

  private static KirTyping kir(DemoRelative script) {
    if (script.kir().isEmpty()) {
      return KirTyping.UNKNOWN;
    }
    Map<KirGene, Boolean> genes = new EnumMap<>(KirGene.class);
    Stream.of(KirGene.KIR2DL1, KirGene.KIR2DL2, KirGene.KIR2DL3, KirGene.KIR3DL1, KirGene.KIR3DL2)
        .forEach(gene -> genes.put(gene, script.kir().contains(gene)));
    return KirTyping.ofPresence(genes);
  }

  private void found(DonorSummary donor, DemoRelative script, LocalDate sampled) {
    boolean even = script.birthYear() % 2 == 0;
    donors.record(
        donor.code(),
        donors.donor(donor.code(), Permission.REGISTER_DONOR).version(),
        new DonorFindings(
            even ? CmvStatus.NEGATIVE : CmvStatus.POSITIVE,
            even ? BloodGroup.O_POS : BloodGroup.A_POS,
            AntibodyFinding.NONE,
            null,
            sampled,
            "good",
            "lives near",
            sampled.plusDays(4)),
        "First findings");
  }

  private void examine(DonorSummary donor, LocalDate sampled) {
    List<MarkerFinding> results =
        Arrays.stream(InfectiousMarker.values())
            .map(marker -> new MarkerFinding(marker, MarkerResult.NEGATIVE, sampled))
            .toList();
    clearances.record(donor.code(), results, TimeOrderedId.next());
    clearances.decide(new ClearDonor(donor.code(), true, true, null, DemoPeople.PASSWORD));
  }
}
