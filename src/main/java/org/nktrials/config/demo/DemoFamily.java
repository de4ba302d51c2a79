package org.nktrials.config.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.donor.ClearDonor;
import org.nktrials.donor.DonationPlan;
import org.nktrials.donor.DonationPlans;
import org.nktrials.donor.DonorClearances;
import org.nktrials.donor.DonorSummary;
import org.nktrials.donor.Donors;
import org.nktrials.donor.EnterTyping;
import org.nktrials.donor.RegisterDonor;
import org.nktrials.donor.TypingEntry;
import org.nktrials.donor.Typings;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.RegisterPatient;
import org.nktrials.patient.Registration;
import org.nktrials.patient.Sex;
import org.nktrials.rules.donation.InfectiousMarker;
import org.nktrials.rules.donation.MarkerFinding;
import org.nktrials.rules.donation.MarkerResult;
import org.nktrials.rules.donorselection.KirGene;
import org.nktrials.rules.donorselection.KirTyping;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.stereotype.Component;

/**
 * A synthetic recipient and five relatives, in every demo trial that takes donors. The
 * ligand–ligand and the receptor–ligand model choose different ones; one has a null allele, one a
 * second allele that the laboratory left blank.
 */
@Component
@ConditionalOnEmbeddedDatabase
class DemoFamily implements DemoChapter {

  private static final int REGISTERED = -12;

  private final Registration registration;
  private final Donors donors;
  private final Typings typings;
  private final DonorClearances clearances;
  private final DonationPlans plans;

  DemoFamily(
      Registration registration,
      Donors donors,
      Typings typings,
      DonorClearances clearances,
      DonationPlans plans) {
    this.registration = registration;
    this.donors = donors;
    this.typings = typings;
    this.clearances = clearances;
    this.plans = plans;
  }

  @Override
  public void addTo(DemoTrial trial) {
    if (trial.protocol().cellTherapy() == null) {
      return;
    }
    AtomicReference<PatientSummary> recipient = new AtomicReference<>();
    String coordinator = DemoAccount.coordinatorOf("01");
    trial.at(REGISTERED, 9, coordinator, () -> recipient.set(register(trial)));
    trial.at(
        REGISTERED + 2,
        9,
        coordinator,
        () -> {
          type(trial, recipient.get(), null, DemoRelative.RECIPIENT, KirTyping.UNKNOWN);
          plans.enter(
              recipient.get().code(),
              new DonationPlan(trial.date(6), trial.date(12), true, true, -1),
              "");
        });
    DemoRelative.ALL.forEach(one -> relative(trial, recipient, one, coordinator));
  }

  private void relative(
      DemoTrial trial,
      AtomicReference<PatientSummary> recipient,
      DemoRelative script,
      String coordinator) {
    AtomicReference<DonorSummary> donor = new AtomicReference<>();
    trial.at(
        REGISTERED + 3,
        10,
        coordinator,
        () -> donor.set(donors.register(command(trial, recipient.get(), script))));
    trial.at(
        REGISTERED + 6,
        11,
        coordinator,
        () -> type(trial, recipient.get(), donor.get(), script.hla(), kir(script)));
    trial.at(
        REGISTERED + 9, 14, DemoAccount.DONOR_PHYSICIAN, () -> examine(trial, donor.get(), script));
  }

  private PatientSummary register(DemoTrial trial) {
    return registration.register(
        new RegisterPatient(
            trial.trial().id(),
            trial.siteId("01"),
            1971,
            Sex.FEMALE,
            "1.0",
            trial.date(REGISTERED).atTime(8, 0),
            TimeOrderedId.next()));
  }

  private static RegisterDonor command(
      DemoTrial trial, PatientSummary recipient, DemoRelative script) {
    return new RegisterDonor(
        recipient.code(),
        script.relation(),
        script.birthYear(),
        script.sex(),
        "1.0",
        trial.date(REGISTERED + 3).atTime(9, 0),
        TimeOrderedId.next());
  }

  private void type(
      DemoTrial trial,
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
            trial.date(REGISTERED + 1),
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

  private void examine(DemoTrial trial, DonorSummary donor, DemoRelative script) {
    LocalDate sampled = trial.date(REGISTERED + 8);
    List<MarkerFinding> results =
        Arrays.stream(InfectiousMarker.values())
            .map(marker -> new MarkerFinding(marker, MarkerResult.NEGATIVE, sampled))
            .toList();
    if (script.cleared()) {
      clearances.record(donor.code(), results, TimeOrderedId.next());
      clearances.decide(new ClearDonor(donor.code(), true, true, null, DemoPeople.PASSWORD));
    }
  }
}
