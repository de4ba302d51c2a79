package org.nktrials.patient;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Patients to be asked for consent again: a newer consent form, or a newer protocol. */
@Component
class ConsentTasks implements DueSource {

  private static final String SQL =
      """
      with form as (
        select distinct on (trial_id) trial_id, label from consent_document
         where effective_from <= current_date order by trial_id, effective_from desc, entered_at desc),
      protocol as (
        select distinct on (trial_id) trial_id, id, label, effective_from from protocol_version
         where effective_from <= current_date order by trial_id, number desc)
      select p.code, p.trial_id, p.site_id, f.label as form, v.label as protocol,
             (f.label is not null and latest.document_version <> f.label) as old_form,
             (v.id <> p.protocol_version_id) as old_protocol
        from patient p
        join protocol v on v.trial_id = p.trial_id
        left join form f on f.trial_id = p.trial_id
        left join lateral (select c.document_version from consent c where c.patient_id = p.id
                            order by c.given_at desc limit 1) latest on true
       where p.trial_id in (:trials) and p.status in ('SCREENING', 'ENROLLED')
         and ((f.label is not null and latest.document_version <> f.label)
              or v.id <> p.protocol_version_id)
       order by p.code
      """;

  private final JdbcClient jdbc;
  private final Authority authority;

  ConsentTasks(JdbcClient jdbc, Authority authority) {
    this.jdbc = jdbc;
    this.authority = authority;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    List<UUID> asked =
        trialIds.stream()
            .filter(trial -> authority.may(Permission.RECORD_CONSENT, trial, null))
            .toList();
    return asked.isEmpty()
        ? List.of()
        : jdbc
            .sql(SQL)
            .param("trials", asked)
            .query(DataClassRowMapper.newInstance(Row.class))
            .list()
            .stream()
            .filter(row -> authority.may(Permission.RECORD_CONSENT, row.trialId, row.siteId))
            .map(Row::item)
            .toList();
  }

  /** A patient whose last consent or protocol version is not the one in force. */
  record Row(
      String code,
      UUID trialId,
      UUID siteId,
      String form,
      String protocol,
      boolean oldForm,
      boolean oldProtocol) {

    DueItem item() {
      return new DueItem(
          DueItem.VISIT,
          null,
          code,
          "Ask for consent again",
          oldProtocol
              ? "the protocol in force is " + protocol
              : "the consent form in force is version " + form,
          "Record consent",
          "/patients/" + code + "/consent");
    }
  }
}
