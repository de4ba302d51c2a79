package org.nktrials.datareview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface QueryRepository extends JpaRepository<QueryRecord, UUID> {

  @Query(
      """
      select q from QueryRecord q
       where q.recordType = :type and q.recordId = :id and q.field = :field
         and q.checkName = :check and q.state <> org.nktrials.datareview.QueryState.CLOSED
      """)
  List<QueryRecord> stillOpen(String type, UUID id, String field, String check);

  Optional<QueryRecord> findBySubmissionId(UUID submissionId);
}
