package org.nktrials.donor;

import java.util.Set;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may know of a donor and who may read the donor's file. Whoever treats the recipient reads no
 * donor's file and clears no donor, whatever roles they hold besides.
 */
@Component
class DonorAccess {

  /** Roles that treat recipients. */
  private static final Set<Permission> TREATING =
      Set.of(Permission.AUTHORISE_DOSE, Permission.RECORD_DOSE, Permission.CONFIRM_ELIGIBILITY);

  /** Signatures on a donor's clearance belong to the donor, not to the recipient's treatment. */
  private static final String ACTED =
      """
      select exists (select 1 from audit_entry
                      where patient_id = :patient and actor_id = :person and action <> 'EVENT'
                        and record_type not in ('donor', 'typing', 'donation_plan', 'signature',
                                                'signature_ending'))
      """;

  private final Authority authority;
  private final JdbcClient database;

  DonorAccess(Authority authority, JdbcClient database) {
    this.authority = authority;
    this.database = database;
  }

  /**
   * Requires a permission on the donors of a recipient whose site the person may see.
   *
   * @param kind word for what must look absent otherwise
   */
  void require(Permission permission, UUID trialId, UUID siteId, String kind) {
    if (!authority.may(Permission.VIEW_DONOR, trialId, siteId)) {
      if (authority.may(Permission.VIEW_DONOR, trialId, null)
          || !authority.may(Permission.VIEW_TRIAL, trialId, null)) {
        throw new NotFound(kind);
      }
      throw new AccessDeniedException("Your role does not include this.");
    }
    authority.require(permission, trialId, siteId);
  }

  /** Whether the person may see results of markers: asks the database at most once. */
  @Transactional(readOnly = true)
  boolean mayReadFile(PatientSummary recipient) {
    return authority.may(Permission.VIEW_DONOR_FILE, recipient.trialId(), recipient.site().id())
        && !treats(recipient);
  }

  /** Whether the person treats the recipient: by role at the site, or by what they entered. */
  @Transactional(readOnly = true)
  boolean treats(PatientSummary recipient) {
    SignedInPerson person = authority.person();
    boolean byRole =
        TREATING.stream()
            .anyMatch(
                permission ->
                    Authority.holds(
                        person, permission, recipient.trialId(), recipient.site().id()));
    return byRole
        || database
            .sql(ACTED)
            .param("patient", recipient.id())
            .param("person", person.id())
            .query(Boolean.class)
            .single();
  }
}
