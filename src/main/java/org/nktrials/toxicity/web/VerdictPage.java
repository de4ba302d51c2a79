package org.nktrials.toxicity.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.Signatures;
import org.nktrials.patient.PatientFrame;
import org.nktrials.patient.PatientHead;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.shared.Problem;
import org.nktrials.toxicity.DltProposals;
import org.nktrials.toxicity.Evaluations;
import org.nktrials.toxicity.LateFindings;
import org.nktrials.toxicity.PatientEvaluation;
import org.nktrials.toxicity.SponsorComment;
import org.nktrials.toxicity.SponsorComments;
import org.nktrials.toxicity.Verdict;
import org.nktrials.toxicity.VerdictKind;
import org.nktrials.toxicity.Verdicts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of the DLT verdict shows. */
@Component
class VerdictPage {

  private final PatientFrame frame;
  private final ProtocolService protocols;
  private final Evaluations evaluations;
  private final DltProposals proposals;
  private final Verdicts verdicts;
  private final LateFindings findings;
  private final SponsorComments comments;
  private final Signatures signatures;
  private final Authority authority;

  VerdictPage(
      PatientFrame frame,
      ProtocolService protocols,
      Evaluations evaluations,
      DltProposals proposals,
      Verdicts verdicts,
      LateFindings findings,
      SponsorComments comments,
      Signatures signatures,
      Authority authority) {
    this.frame = frame;
    this.protocols = protocols;
    this.evaluations = evaluations;
    this.proposals = proposals;
    this.verdicts = verdicts;
    this.findings = findings;
    this.comments = comments;
    this.signatures = signatures;
    this.authority = authority;
  }

  /** Fills the model and names the view. */
  String show(PatientSummary patient, VerdictForm form, Model model) {
    PatientHead head = frame.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("trial", head.trial());
    model.addAttribute("patient", patient);
    model.addAttribute("definition", protocols.version(patient.protocolVersionId()).definition());
    model.addAttribute("typed", form);
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", form);
    }
    addForms(patient, model);
    model.addAttribute(
        "maySign", authority.may(Permission.SIGN_VERDICT, patient.trialId(), patient.site().id()));
    Optional<PatientEvaluation> evaluation = evaluations.of(patient);
    evaluation.ifPresent(present -> addEvaluation(present, model));
    addEarlier(patient, model);
    return "toxicity/verdict";
  }

  private void addForms(PatientSummary patient, Model model) {
    if (!model.containsAttribute("commentForm")) {
      model.addAttribute("commentForm", CommentForm.empty());
    }
    if (!model.containsAttribute("keepForm")) {
      model.addAttribute("keepForm", new KeepVerdictForm(null, null));
    }
    model.addAttribute(
        "mayComment",
        authority.may(Permission.ASSESS_AS_SPONSOR, patient.trialId(), patient.site().id()));
  }

  private void addEvaluation(PatientEvaluation evaluation, Model model) {
    model.addAttribute("evaluation", evaluation);
    model.addAttribute("proposal", ProposalView.of(proposals.propose(evaluation)));
    model.addAttribute(
        "options",
        Arrays.stream(VerdictKind.values())
            .map(kind -> new Option(kind, verdicts.obstacle(kind, evaluation).orElse(null)))
            .toList());
  }

  private void addEarlier(PatientSummary patient, Model model) {
    List<Verdict> signed = verdicts.of(patient.id()).reversed();
    model.addAttribute("verdicts", signed);
    model.addAttribute("findings", findings.of(patient.id()));
    model.addAttribute(
        "comments",
        comments.of(patient.id()).stream().collect(groupingBy(SponsorComment::verdictId)));
    model.addAttribute(
        "signatures", signatures.byId(signed.stream().map(Verdict::signatureId).collect(toSet())));
  }

  /**
   * A verdict on the form.
   *
   * @param obstacle why it cannot be given now; null when it can
   */
  record Option(VerdictKind kind, @Nullable Problem obstacle) {}
}
