package org.nktrials.patient;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.Reach;
import org.springframework.stereotype.Component;

/** Patients to be asked for consent again: a newer consent form, or a newer protocol. */
@Component
class ConsentTasks implements DueSelect {

  private static final String SQL =
      """
      select %d as harm, null::date as due, null::timestamptz as deadline, p.code as subject,
             jsonb_build_object('form', f.label, 'protocol', v.label, 'oldProtocol', v.id <> p.protocol_version_id) as detail
        from patient p
        join lateral (select w.id, w.label from protocol_version w
                       where w.trial_id = p.trial_id and w.effective_from <= current_date
                       order by w.number desc limit 1) v on true
        left join lateral (select d.label from consent_document d
                            where d.trial_id = p.trial_id and d.effective_from <= current_date
                            order by d.effective_from desc, d.entered_at desc limit 1) f on true
        left join lateral (select c.document_version from consent c where c.patient_id = p.id
                            order by c.given_at desc limit 1) latest on true
       where p.status in ('SCREENING', 'ENROLLED') and %s
         and ((f.label is not null and latest.document_version <> f.label)
              or v.id <> p.protocol_version_id)
       order by p.code limit 500
      """
          .formatted(DueItem.VISIT, Reach.reaches("p.trial_id", "p.site_id"));

  private final Authority authority;

  ConsentTasks(Authority authority) {
    this.authority = authority;
  }

  @Override
  public Optional<DueQuery> select(Collection<UUID> trialIds) {
    Reach reach = Reach.of(authority, trialIds, Permission.RECORD_CONSENT);
    return reach.isEmpty() ? Optional.empty() : Optional.of(new DueQuery(SQL, reach.parameters()));
  }

  @Override
  public DueItem item(DueRow row) {
    return row.item(
        "Ask for consent again",
        row.is("oldProtocol")
            ? "the protocol in force is " + row.text("protocol")
            : "the consent form in force is version " + row.text("form"),
        "Record consent",
        "/patients/" + row.subject() + "/consent");
  }
}
