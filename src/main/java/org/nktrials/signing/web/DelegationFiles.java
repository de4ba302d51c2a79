package org.nktrials.signing.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.DelegatedTask;
import org.nktrials.access.RecordSignatures;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.document.CsvTable;
import org.nktrials.document.Documents;
import org.nktrials.document.Pdf;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.signing.Delegation;
import org.nktrials.signing.DelegationFilter;
import org.nktrials.signing.DelegationList;
import org.nktrials.signing.Delegations;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The delegation list as files: all of it, withdrawn delegations included. */
@Controller
class DelegationFiles {

  private final DelegationList list;
  private final Delegations delegations;
  private final RecordSignatures signatures;
  private final Documents documents;
  private final ProtocolService protocols;

  DelegationFiles(
      DelegationList list,
      Delegations delegations,
      RecordSignatures signatures,
      Documents documents,
      ProtocolService protocols) {
    this.list = list;
    this.delegations = delegations;
    this.signatures = signatures;
    this.documents = documents;
    this.protocols = protocols;
  }

  @GetMapping("/trials/{code}/delegations.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @Nullable DelegatedTask of,
      @RequestParam(defaultValue = "false") boolean all,
      Pageable asked) {
    TrialSummary trial = protocols.trial(code);
    List<Delegation> rows = rows(trial, new DelegationFilter(name, of, all), asked);
    Map<UUID, List<SignatureReceipt>> signed = signed(rows);
    CsvTable table =
        new CsvTable(
            "person",
            "task",
            "site",
            "from",
            "until",
            "standing",
            "origin",
            "given by",
            "given at",
            "signature",
            "acknowledged",
            "withdrawn by",
            "withdrawn because");
    for (Delegation one : rows) {
      table.row(
          one.personName(),
          one.task().label(),
          one.siteCode() == null ? "all sites" : one.siteCode(),
          one.fromOn(),
          one.untilOn(),
          one.standing(delegations.today(one.siteId())),
          one.origin().label(),
          one.givenBy(),
          one.givenAt(),
          RecordSignatures.cell(signed.getOrDefault(one.id(), List.of()), null),
          one.acknowledgedAt(),
          one.withdrawnBy(),
          one.withdrawnWhy());
    }
    return table.download(trial.code() + "-delegations.csv");
  }

  @GetMapping("/trials/{code}/delegations.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String code, Pageable asked) {
    TrialSummary trial = protocols.trial(code);
    List<Delegation> rows = rows(trial, new DelegationFilter("", null, true), asked);
    return Pdf.download(
        documents
            .pdf(
                "signing/delegations-pdf",
                Map.of(
                    "trial",
                    trial,
                    "rows",
                    rows,
                    "signed",
                    signed(rows),
                    "days",
                    delegations.days(rows),
                    "today",
                    delegations.today(null)))
            .bytes(),
        trial.code() + "-delegations.pdf");
  }

  private List<Delegation> rows(TrialSummary trial, DelegationFilter filter, Pageable asked) {
    return list.of(trial, filter, DelegationList.COLUMNS.whole(asked)).getContent();
  }

  private Map<UUID, List<SignatureReceipt>> signed(List<Delegation> rows) {
    return signatures.of(rows.stream().map(Delegation::id).toList());
  }
}
