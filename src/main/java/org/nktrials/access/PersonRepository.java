package org.nktrials.access;

import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PersonRepository extends JpaRepository<PersonRecord, UUID> {

  boolean existsByUsername(String username);

  /** The empty word finds everybody. */
  @Query(
      """
      select p from PersonRecord p
       where p.username like concat('%', :word, '%') escape '\\'
          or lower(p.displayName) like concat('%', :word, '%') escape '\\'
      """)
  Page<PersonRecord> search(String word, Pageable page);
}
