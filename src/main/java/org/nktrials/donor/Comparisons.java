package org.nktrials.donor;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.donor.release.LigandReleases;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.donation.DonorCriteria;
import org.nktrials.rules.donation.DonorFacts;
import org.nktrials.rules.donation.RankedDonor;
import org.nktrials.rules.donation.RelationRule;
import org.nktrials.rules.donorselection.Candidate;
import org.nktrials.rules.donorselection.DonorAssessment;
import org.nktrials.rules.donorselection.DonorSelection;
import org.nktrials.rules.donorselection.KirTyping;
import org.nktrials.rules.donorselection.SelectionAssessment;
import org.nktrials.rules.hla.HlaTyping;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts all candidates of a recipient beside each other: a fixed number of queries. */
@Service
@Transactional(readOnly = true)
public class Comparisons {

  private final DonorRecipients recipients;
  private final Donors donors;
  private final DonorStandings standings;
  private final Typings typings;
  private final DonorRulebook rulebook;
  private final LigandReleases ligands;
  private final ChoiceReading choices;

  Comparisons(
      DonorRecipients recipients,
      Donors donors,
      DonorStandings standings,
      Typings typings,
      DonorRulebook rulebook,
      LigandReleases ligands,
      ChoiceReading choices) {
    this.recipients = recipients;
    this.donors = donors;
    this.standings = standings;
    this.typings = typings;
    this.rulebook = rulebook;
    this.ligands = ligands;
    this.choices = choices;
  }

  /** The comparison for a recipient whose donors the caller may see. */
  public Comparison of(String patientCode) {
    return of(recipients.recipient(patientCode, Permission.VIEW_DONOR));
  }

  /** As above, once authority was asked for. */
  Comparison of(PatientSummary recipient) {
    DonorRules rules = rulebook.of(recipient);
    List<Typing> typed = typings.of(recipient.id());
    ChoiceReading.Found found = choices.of(recipient.id());
    DonationPlan plan = found.plan();
    List<DonorSummary> family = donors.of(recipient.id());
    Typing own = Typings.latest(typed, null).orElse(null);
    HlaTyping hla = own == null ? HlaTyping.UNKNOWN : own.typing();
    LigandReleases.Current release = ligands.current();
    SelectionAssessment assessed =
        DonorSelection.assess(
            rules.selection(),
            hla,
            family.stream().map(one -> candidate(one, typed)).toList(),
            release.source());
    Map<String, DonorAssessment> byCode =
        assessed.donors().stream().collect(toMap(DonorAssessment::id, one -> one));
    Map<UUID, DonorStanding> standing = standings.of(recipient.id());
    List<ComparedDonor> compared =
        family.stream()
            .map(
                one ->
                    compared(
                        one,
                        of(standing, one.id()),
                        Typings.latest(typed, one.id()).orElse(null),
                        of(byCode, one.code()),
                        own,
                        rules,
                        plan))
            .toList();
    Comparison plain =
        new Comparison(
            recipient,
            rules,
            plan,
            own,
            assessed.recipient(),
            release.sha256(),
            ranked(compared, rules),
            null,
            null,
            List.of());
    return withChoice(plain, found);
  }

  private static Comparison withChoice(Comparison plain, ChoiceReading.Found found) {
    DonorChoice choice = found.choice();
    return new Comparison(
        plain.recipient(),
        plain.rules(),
        plain.plan(),
        plain.typing(),
        plain.outlook(),
        plain.releaseSha256(),
        plain.donors(),
        choice,
        found.reserve(),
        choice == null ? List.of() : FrozenComparison.of(plain).differencesFrom(choice));
  }

  private static Candidate candidate(DonorSummary donor, List<Typing> typed) {
    return Typings.latest(typed, donor.id())
        .map(typing -> new Candidate(donor.code(), typing.typing(), typing.kir()))
        .orElseGet(() -> new Candidate(donor.code(), HlaTyping.UNKNOWN, KirTyping.UNKNOWN));
  }

  private static ComparedDonor compared(
      DonorSummary donor,
      DonorStanding standing,
      @Nullable Typing typing,
      DonorAssessment assessment,
      @Nullable Typing own,
      DonorRules rules,
      DonationPlan plan) {
    boolean doubt =
        donor.relation().sharesOneHaplotype()
            && own != null
            && typing != null
            && RelationRule.excludesParentage(own.typing(), typing.typing());
    DonorFacts facts =
        new DonorFacts(
            donor.birthYear(),
            rules.lowestAge(),
            apheresis(donor, plan),
            standing.consented(),
            standing.clearance(),
            standing.validUntil(),
            assessment.haploidentity().verdict(),
            assessment.haploidentity().reasons().getFirst().sentence(),
            assessment.meetsCriterion(),
            assessment.reasons().getFirst().sentence(),
            own != null && own.isConfirmed() && typing != null && typing.isConfirmed());
    return new ComparedDonor(
        donor, standing, typing, assessment, DonorCriteria.judge(facts), 0, doubt);
  }

  private static @Nullable LocalDate apheresis(DonorSummary donor, DonationPlan plan) {
    return plan.apheresisOn() == null ? donor.findings().apheresisOffered() : plan.apheresisOn();
  }

  private static List<ComparedDonor> ranked(List<ComparedDonor> donors, DonorRules rules) {
    Map<String, ComparedDonor> byCode = new HashMap<>();
    donors.forEach(one -> byCode.put(one.donor().code(), one));
    List<RankedDonor> order =
        rules
            .order()
            .ranked(
                donors.stream()
                    .filter(one -> one.donor().isCandidate())
                    .map(Comparisons::key)
                    .toList());
    List<ComparedDonor> ranked = new ArrayList<>();
    for (int at = 0; at < order.size(); at++) {
      ranked.add(atRank(of(byCode, order.get(at).id()), at + 1));
    }
    donors.stream()
        .filter(one -> !one.donor().isCandidate())
        .sorted(Comparator.comparingInt(one -> one.donor().number()))
        .forEach(ranked::add);
    return ranked;
  }

  private static RankedDonor key(ComparedDonor one) {
    DonorFindings findings = one.donor().findings();
    return new RankedDonor(
        one.donor().code(),
        one.donor().number(),
        one.verdict().eligible(),
        one.assessment().meetsCriterion(),
        one.assessment().bContent().score(),
        findings.antibodies() == AntibodyFinding.NONE
            ? Integer.valueOf(0)
            : findings.antibodiesMfi(),
        one.donor().birthYear(),
        findings.apheresisOffered());
  }

  private static ComparedDonor atRank(ComparedDonor one, int rank) {
    return new ComparedDonor(
        one.donor(),
        one.standing(),
        one.typing(),
        one.assessment(),
        one.verdict(),
        rank,
        one.typingContradictsRelation());
  }

  private static <K, V> V of(Map<K, V> all, K key) {
    return Objects.requireNonNull(all.get(key));
  }
}
