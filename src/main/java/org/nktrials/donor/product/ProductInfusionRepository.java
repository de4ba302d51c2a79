package org.nktrials.donor.product;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProductInfusionRepository extends JpaRepository<ProductInfusionRecord, UUID> {}
