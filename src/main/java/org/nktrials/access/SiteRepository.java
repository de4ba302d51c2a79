package org.nktrials.access;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SiteRepository extends JpaRepository<SiteRecord, UUID> {

  boolean existsByCode(String code);
}
