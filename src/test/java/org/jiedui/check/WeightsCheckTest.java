package org.jiedui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import org.jiedui.problem.Rule;
import org.jiedui.problem.Weights;
import org.jiedui.roster.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsCheckTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private static Weights check(String json, Findings findings) {
        try {
            return WeightsCheck.check(Weights.defaults(), JSON.readTree(json), "/weights", findings);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static Issue onlyIssue(String json, String code, String pointer, String value) {
        Findings findings = new Findings();
        assertEquals(Weights.defaults(), check(json, findings));
        assertEquals(1, findings.list().size());
        return Rosters.requireSays(findings.list().getFirst(), code, pointer, value);
    }

    @Test
    void namedRulesAreReplacedAndOthersKept() {
        Findings findings = new Findings();
        Weights weights = check("{\"distance\": 0.125, \"repeatedType\": 1000000}", findings);
        assertEquals(java.util.List.of(), findings.list());
        assertEquals(125, weights.thousandths(Rule.DISTANCE));
        assertEquals(1_000_000_000, weights.thousandths(Rule.REPEATED_TYPE));
        assertEquals(new BigDecimal("15"), weights.kilometres(Rule.UNMET_NEED));
    }

    @Test
    void anUnknownRuleIsAnErrorWithANearMiss() {
        Issue issue = onlyIssue("{\"repeatedTypes\": 1}", "unknown-rule", "/weights/repeatedTypes", "repeatedTypes");
        assertTrue(
                issue.message().contains("repeatedType?") && issue.messageZh().contains("是否应为“repeatedType"));
        onlyIssue("{\"a/b~c\": 1}", "unknown-rule", "/weights/a~1b~0c", "a/b~c");
    }

    @Test
    void aHardRuleHasNoWeight() {
        onlyIssue("{\"provinceQuota\": 1}", "rule-without-weight", "/weights/provinceQuota", "provinceQuota");
    }

    @ParameterizedTest
    @CsvSource({
        "-1,-1",
        "-0.001,-0.001",
        "1000000.001,1000000.001",
        "0.0001,1.0E-4",
        "NaN,NaN",
        "Infinity,Infinity",
        "'\"20\"',20",
        "true,true",
        "1e400,Infinity",
        "null,null",
        "[],[]"
    })
    void aWeightIsANumberFromZeroToAMillionWithThreeDecimals(String weight, String shown) {
        onlyIssue("{\"distance\": " + weight + "}", "not-a-weight", "/weights/distance", shown);
    }

    @Test
    void weightsAreAnObject() {
        onlyIssue("[20]", "wrong-type", "/weights", "[20]");
    }
}
