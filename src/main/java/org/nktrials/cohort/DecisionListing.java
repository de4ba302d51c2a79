package org.nktrials.cohort;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.Signatures;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of a trial's decisions: filtered, sorted and paged in SQL. */
@Service
@Transactional(readOnly = true)
public class DecisionListing {

  private static final String NUMBER = "number";
  private static final SortColumns COLUMNS =
      SortColumns.by(NUMBER, NUMBER).and("cut", "dataCut").and("state", "state").newestFirst();

  private final DecisionRepository decisions;
  private final Decisions views;
  private final Signatures signatures;
  private final Visibility visibility;
  private final Authority authority;

  DecisionListing(
      DecisionRepository decisions,
      Decisions views,
      Signatures signatures,
      Visibility visibility,
      Authority authority) {
    this.decisions = decisions;
    this.views = views;
    this.signatures = signatures;
    this.visibility = visibility;
    this.authority = authority;
  }

  /**
   * One page, latest first unless asked otherwise.
   *
   * @param state null for every state
   */
  public Page<DecisionView> page(
      TrialSummary trial, @Nullable DecisionState state, Pageable asked) {
    return read(trial, state, COLUMNS.page(asked));
  }

  /** The whole list, for a file. */
  public List<DecisionView> all(
      TrialSummary trial, @Nullable DecisionState state, Pageable sorted) {
    return read(trial, state, COLUMNS.whole(sorted)).getContent();
  }

  private Page<DecisionView> read(
      TrialSummary trial, @Nullable DecisionState state, PageRequest page) {
    authority.require(Permission.VIEW_BOARD, trial.id());
    Collection<DecisionState> states =
        state == null ? EnumSet.allOf(DecisionState.class) : EnumSet.of(state);
    Sort sort = page.getSort().and(Sort.by(Sort.Direction.DESC, NUMBER));
    Page<UUID> ids = decisions.ids(trial.id(), states, page.withSort(sort));
    return new PageImpl<>(
        ids.isEmpty() ? List.of() : views(trial, ids.getContent()), page, ids.getTotalElements());
  }

  private List<DecisionView> views(TrialSummary trial, List<UUID> ids) {
    List<StoredDecision> stored = Decisions.stored(decisions.rowsOf(ids));
    Map<UUID, StoredDecision> byId =
        stored.stream().collect(toMap(one -> one.decision().id(), Function.identity()));
    List<StoredDecision> inOrder = ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    return views.views(
        inOrder, signatures.byId(Decisions.signatureIds(inOrder)), visibility.in(trial));
  }
}
