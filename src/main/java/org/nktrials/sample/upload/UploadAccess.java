package org.nktrials.sample.upload;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Finds uploads for those who may see or change them. */
@Component
class UploadAccess {

  private final UploadQueries queries;
  private final Authority authority;
  private final JdbcClient jdbc;

  UploadAccess(UploadQueries queries, Authority authority, JdbcClient jdbc) {
    this.queries = queries;
    this.authority = authority;
    this.jdbc = jdbc;
  }

  /**
   * An upload of the trial that the person may see; one of a central laboratory needs all sites.
   */
  Upload seen(UUID trial, UUID id) {
    authority.require(Permission.VIEW_UPLOADS, trial);
    Upload upload =
        queries
            .upload(id)
            .filter(one -> one.trialId().equals(trial))
            .orElseThrow(() -> new NotFound("upload"));
    if (!reaches(Permission.VIEW_UPLOADS, trial, upload.siteId())) {
      throw new NotFound("upload");
    }
    return upload;
  }

  /** The same for somebody who changes it; nobody else does until this transaction ends. */
  Upload changing(UUID trial, UUID id) {
    Upload upload = seen(trial, id);
    require(trial, upload.siteId());
    jdbc.sql("select id from upload where id = ? for no key update")
        .param(id)
        .query(UUID.class)
        .single();
    return queries.upload(id).orElseThrow(() -> new NotFound("upload"));
  }

  /** The same where rows can still be resolved and imported. */
  Upload open(UUID trial, UUID id) {
    Upload upload = changing(trial, id);
    if (!upload.state().open()) {
      throw new Refused(
          Problem.of(
              "state", "upload-closed", "The upload is " + upload.state().label() + " meanwhile."));
    }
    return upload;
  }

  /** Requires that files of a laboratory of this site, or of a central one, may be imported. */
  void require(UUID trial, @Nullable UUID site) {
    authority.require(Permission.IMPORT_RESULTS, trial, site);
    if (!reaches(Permission.IMPORT_RESULTS, trial, site)) {
      throw new AccessDeniedException("A central laboratory's files need all sites.");
    }
  }

  private boolean reaches(Permission permission, UUID trial, @Nullable UUID site) {
    SiteScope scope = authority.sites(permission, trial);
    return site == null ? scope.all() : scope.includes(site);
  }
}
