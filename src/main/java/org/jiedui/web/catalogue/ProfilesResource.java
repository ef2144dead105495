package org.jiedui.web.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jiedui.check.Findings;
import org.jiedui.check.WeightsCheck;
import org.jiedui.explain.Words;
import org.jiedui.problem.Weights;
import org.jiedui.store.profile.ProfileStore;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.http.Page;
import org.jiedui.web.http.Parameters;
import org.jiedui.web.plan.WeightsView;
import org.jiedui.web.roster.IssueView;
import org.jspecify.annotations.Nullable;

/** Profiles: weights under a name. */
@Path("/v1/profiles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProfilesResource {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_LISTED = 200;

    private final ProfileStore profiles;

    ProfilesResource(ProfileStore profiles) {
        this.profiles = profiles;
    }

    /** A profile; weights in kilometre-equivalents. */
    record ProfileView(String name, Map<String, BigDecimal> weights) {
        static ProfileView of(ProfileStore.Profile profile) {
            return new ProfileView(profile.name(), WeightsView.of(profile.weights()));
        }
    }

    @GET
    public Page<ProfileView> list(
            @QueryParam("limit") @DefaultValue("200") int limit, @QueryParam("after") @Nullable String after) {
        int most = Parameters.between("limit", limit, 1, MOST_LISTED);
        return Page.of(profiles.list(after, most + 1), most, ProfileStore.Profile::name, ProfileView::of);
    }

    @GET
    @Path("/{name}")
    public ProfileView get(@PathParam("name") String name) {
        return profiles.find(name)
                .map(ProfileView::of)
                .orElseThrow(() -> Errors.notFound(ErrorCode.PROFILE_NOT_FOUND, name));
    }

    @DELETE
    @Path("/{name}")
    public void delete(@PathParam("name") String name) {
        if (!profiles.remove(name)) {
            throw Errors.notFound(ErrorCode.PROFILE_NOT_FOUND, name);
        }
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ProfileView put(@PathParam("name") String name, JsonNode body) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw Errors.of(
                    ErrorCode.PROFILE_NAME,
                    new Words(
                            "配置名称应为 1 到 " + LONGEST_NAME + " 个可见字符。请换一个名称。",
                            "A profile's name has 1 to " + LONGEST_NAME + " printable characters. Choose another one."),
                    List.of());
        }
        Findings findings = new Findings();
        JsonNode node = body == null ? null : body.get("weights");
        Weights weights =
                node == null ? Weights.defaults() : WeightsCheck.check(Weights.defaults(), node, "/weights", findings);
        if (node == null || !findings.list().isEmpty()) {
            throw Errors.of(
                    ErrorCode.PROFILE_REJECTED,
                    new Words(
                            "常用权重有误，未保存。正文应为 {\"weights\": {\"规则编号\": 公里}}。",
                            "The profile was not stored. The body is {\"weights\": {\"ruleId\": km}}."),
                    IssueView.list(findings));
        }
        ProfileStore.Profile profile = new ProfileStore.Profile(name, weights);
        profiles.put(profile);
        return ProfileView.of(profile);
    }
}
