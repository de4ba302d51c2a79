package org.nktrials.sample.upload;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.rules.upload.RowState;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts imports, and ends uploads that are not wanted. */
@Service
@Transactional
public class UploadImports {

  private static final int LONGEST_REASON = 500;

  private final UploadAccess access;
  private final UploadQueries queries;
  private final UploadStore store;
  private final UploadChecking checking;
  private final SampleBook book;
  private final ChangeReason reason;
  private final Authority authority;
  private final ApplicationEventPublisher events;

  UploadImports(
      UploadAccess access,
      UploadQueries queries,
      UploadStore store,
      UploadChecking checking,
      SampleBook book,
      ChangeReason reason,
      Authority authority,
      ApplicationEventPublisher events) {
    this.access = access;
    this.queries = queries;
    this.store = store;
    this.checking = checking;
    this.book = book;
    this.reason = reason;
    this.authority = authority;
    this.events = events;
  }

  /**
   * Has the rows imported that are ready; the rest waits.
   *
   * @param seenReady rows that the person saw as ready: if it is another number now, nothing starts
   * @param all whether nothing may be left to resolve
   * @throws Refused while columns are undecided, when nothing is ready, or as said above
   */
  public void start(UUID trial, UUID id, @Nullable Integer seenReady, boolean all) {
    Upload upload = access.open(trial, id);
    UploadCheck.Result check = checking.check(upload, "Checked before the import");
    int ready = UploadChecking.in(RowState.READY, check).size();
    int open = UploadChecking.in(RowState.TO_RESOLVE, check).size();
    if (queries.counts(upload).undecided() > 0) {
      throw refused(
          "columns-undecided",
          "Columns are neither mapped nor ignored.",
          "Say what they are on the tab of columns.");
    }
    if (ready == 0) {
      throw refused("nothing-ready", "No row is ready to be imported.", "Resolve rows first.");
    }
    if (all && open > 0) {
      throw refused("unresolved", open + " rows are to resolve.", "Resolve them, or keep them.");
    }
    if (seenReady == null || seenReady != ready) {
      throw refused(
          "changed-meanwhile",
          "Samples or columns changed meanwhile: %d rows are ready now.".formatted(ready),
          "Look at the tabs again, then import.");
    }
    reason.because("Import of " + ready + " rows");
    store.importing(id, authority.person().id());
    events.publishEvent(new UploadWaiting());
  }

  /** Ends an upload of which nothing was imported; it stays readable. */
  public void cancel(UUID trial, UUID id, String why) {
    Upload upload = access.open(trial, id);
    if (upload.state() != UploadState.CHECKED) {
      throw refused("imported", "Rows of it are imported.", "Withdraw the import instead.");
    }
    reason.because(stated(why));
    store.end(id, UploadState.CANCELLED, stated(why));
  }

  /**
   * Takes an import back as one step, until its results are released.
   *
   * @throws Refused when nothing is imported or something is released
   */
  public void withdraw(UUID trial, UUID id, String why) {
    Upload upload = access.changing(trial, id);
    if (upload.state() != UploadState.IMPORTED && upload.state() != UploadState.PARTLY_IMPORTED) {
      throw refused("not-imported", "Nothing of it is imported.", "Cancel it instead.");
    }
    reason.because(stated(why));
    book.withdraw(upload, stated(why))
        .ifPresent(
            sentence -> {
              throw refused("released", sentence, "Correct the results by a new version.");
            });
    store.end(id, UploadState.WITHDRAWN, stated(why));
  }

  /**
   * Releases the results of an upload: by another person of the laboratory than who imported them.
   *
   * @return how many results were released
   * @throws Refused when the person imported them, or nothing waits
   */
  public int release(UUID trial, UUID id) {
    Upload upload = access.seen(trial, id);
    authority.require(Permission.RELEASE_IMMUNE_RESULT, trial, upload.siteId());
    int released = book.release(upload);
    if (released == 0) {
      throw refused("nothing-waits", "No result of it waits for a release.", null);
    }
    return released;
  }

  private static String stated(String why) {
    if (why.isBlank() || why.strip().length() > LONGEST_REASON) {
      throw new Refused(Problem.of("reason", "reason-missing", "Say why, in 1 to 500 characters."));
    }
    return why.strip();
  }

  private static Refused refused(String code, String sentence, @Nullable String remedy) {
    return new Refused(new Problem(code, null, sentence, remedy));
  }
}
