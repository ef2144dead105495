package org.jiedui.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiedui.problem.Weights;

/** Keeps profiles: weights under a name. */
@ApplicationScoped
public class ProfileStore {

    @ApplicationScoped
    static class Profiles implements PanacheRepositoryBase<ProfileEntity, String> {}

    /**
     * A profile.
     *
     * @param name its name
     * @param weights its weights
     */
    public record Profile(String name, Weights weights) {}

    private final Profiles profiles;
    private final Clock clock;

    public ProfileStore(Profiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    /** By name. */
    @Transactional
    public List<Profile> list() {
        return profiles.listAll(Sort.ascending("name")).stream()
                .map(ProfileStore::toRecord)
                .toList();
    }

    @Transactional
    public Optional<Profile> find(String name) {
        return profiles.findByIdOptional(name).map(ProfileStore::toRecord);
    }

    /** Stores a profile under its name, in place of an older one. */
    @Transactional
    public void put(Profile profile) {
        ProfileEntity entity = profiles.findById(profile.name());
        boolean isNew = entity == null;
        if (isNew) {
            entity = new ProfileEntity();
            entity.name = profile.name();
        }
        entity.weights = Columns.ofWeights(profile.weights());
        entity.updatedAt = Instants.stored(clock);
        if (isNew) {
            profiles.persist(entity);
        }
    }

    private static Profile toRecord(ProfileEntity entity) {
        return new Profile(entity.name, Columns.toWeights(entity.weights));
    }
}
