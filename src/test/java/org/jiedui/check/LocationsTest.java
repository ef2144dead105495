package org.jiedui.check;

import static org.jiedui.check.Rosters.accepted;
import static org.jiedui.check.Rosters.onlyError;
import static org.jiedui.check.Rosters.remark;
import static org.jiedui.check.Rosters.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jiedui.problem.GeoPoint;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationsTest {

    private static final String NANKAI = ", \"location\": {\"lat\": 39.13, \"lon\": 117.15}";

    private static String nankaiAt(String location) {
        return with(NANKAI, location);
    }

    @Test
    void swappedCoordinatesAreCalledSwapped() {
        Issue issue = onlyError(
                nankaiAt(", \"location\": {\"lat\": 117.15, \"lon\": 39.13}"),
                "swapped-coordinates",
                "/schools/2/location",
                "lat 117.15, lon 39.13");
        assertTrue(issue.message().contains("swapped") && issue.messageZh().contains("填反"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,'lat 0, lon 0'",
        "51.5,-0.12,'lat 51.5, lon -0.12'",
        "1e300,1e300,'lat 1.0E300, lon 1.0E300'",
        "1e999,117,'lat Infinity, lon 117'"
    })
    void pointsOutsideChinaAreErrors(String lat, String lon, String shown) {
        onlyError(
                nankaiAt(", \"location\": {\"lat\": " + lat + ", \"lon\": " + lon + "}"),
                "outside-china",
                "/schools/2/location",
                shown);
    }

    @Test
    void halfAPointIsAnError() {
        onlyError(
                nankaiAt(", \"location\": {\"lat\": 39.13}"),
                "incomplete-location",
                "/schools/2/location",
                "lat 39.13, lon —");
    }

    @Test
    void aPointFarFromItsProvinceIsDoubtedAndKept() {
        String json = nankaiAt(", \"location\": {\"lat\": 23.1, \"lon\": 113.3}");
        Issue issue = remark(json, Severity.WARNING, "far-from-province", "/schools/2/location", "lat 23.1, lon 113.3");
        assertTrue(
                issue.messageZh().contains("天津市") && issue.message().matches(".* 1[67]\\d\\d km .*"), issue.message());
        assertEquals(
                new GeoPoint(23.1, 113.3),
                accepted(json).problem().school("s-tj-1").location());
    }

    @Test
    void aCampusFarFromItsProvinceIsDoubtedToo() {
        remark(
                with(
                        "\"name\": \"建筑学院\", \"location\": {\"lat\": 39.11, \"lon\": 117.17}",
                        "\"name\": \"建筑学院\", \"location\": {\"lat\": 22.5, \"lon\": 113.9}"),
                Severity.WARNING,
                "far-from-province",
                "/departments/3/location",
                "lat 22.5, lon 113.9");
    }

    @Test
    void aMissingPointIsTheCountys() {
        remark(nankaiAt(""), Severity.NOTE, "located-by-county", "/schools/2/location", "南开区");
        assertTrue(
                accepted(nankaiAt("")).problem().school("s-tj-1").location().kilometresTo(new GeoPoint(39.12, 117.15))
                        < 10);
    }

    @Test
    void aMissingPointIsTheCitysWithoutACounty() {
        String json = with(
                "\"county\": \"湟中县\", \"setting\": \"RURAL\",\n    \"stage\": \"COMPLETE\", \"type\": \"普通\", "
                        + "\"recommended\": true, \"location\": {\"lat\": 36.5, \"lon\": 101.57}",
                "\"setting\": \"RURAL\", \"type\": \"普通\"");
        remark(json, Severity.NOTE, "located-by-city", "/schools/1/location", "西宁市");
    }

    @Test
    void aMissingPointIsTheProvincesWithoutAnythingElse() {
        String json = with(
                "\"name\": \"天津大学\", \"province\": \"天津市\", \"location\": {\"lat\": 39.11, \"lon\": 117.17}",
                "\"name\": \"天津大学\", \"province\": \"天津市\"");
        remark(json, Severity.NOTE, "located-by-province", "/universities/1/location", "天津市");
    }

    @Test
    void aCountyThatIsNotKnownIsDoubtedWithANearMiss() {
        String json = with(
                "\"county\": \"南开区\", \"setting\": \"URBAN\",\n    \"type\": \"重点\"" + NANKAI,
                "\"county\": \"南关区\", \"setting\": \"URBAN\", \"type\": \"重点\"");
        Issue issue = remark(json, Severity.WARNING, "unknown-county", "/schools/2/county", "南关区");
        assertTrue(issue.messageZh().contains("南开区"), issue.messageZh());
        remark(json, Severity.NOTE, "located-by-province", "/schools/2/location", "天津市");
    }
}
