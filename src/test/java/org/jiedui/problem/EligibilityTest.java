package org.jiedui.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EligibilityTest {

    private final ProblemSketch sketch = new ProblemSketch()
            .university("capital", "京", 0, 1)
            .university("western", "西", 500, 1)
            .school("capitalUrban", "京", Setting.URBAN, 1, "普通")
            .school("capitalRural", "京", Setting.RURAL, 2, "普通")
            .school("westernUrban", "西", Setting.URBAN, 501, "普通")
            .school("westernRural", "西", Setting.RURAL, 502, "普通")
            .supply("京", "西", Setting.RURAL, 3);

    private static boolean allows(Problem problem, String university, String school) {
        return problem.eligibility().allows(problem.university(university), problem.school(school));
    }

    @Test
    void aUniversityDrawsOnItsOwnProvince() {
        Problem problem = sketch.build();
        assertTrue(allows(problem, "capital", "capitalUrban"));
        assertTrue(allows(problem, "western", "westernUrban"));
        assertTrue(allows(problem, "western", "westernRural"));
        assertFalse(allows(problem, "capital", "westernUrban"));
        assertFalse(allows(problem, "western", "capitalRural"));
    }

    @Test
    void supplyLinesReplaceTheOwnProvinceForTheirSetting() {
        Problem problem = sketch.build();
        assertTrue(allows(problem, "capital", "westernRural"));
        assertFalse(allows(problem, "capital", "capitalRural"));
    }

    @Test
    void onlyRecommendedSchoolsWhereTheSupplierRecommendsAny() {
        Problem problem = sketch.recommendedSchool("recommended", "西", Setting.RURAL, 503, "普通")
                .build();
        assertTrue(allows(problem, "capital", "recommended"));
        assertFalse(allows(problem, "capital", "westernRural"));
        assertTrue(allows(problem, "western", "westernRural"), "recommendation does not bind the province's own");
        assertEquals(
                1,
                problem.eligibility()
                        .listSources("京", Setting.RURAL)
                        .getFirst()
                        .schools()
                        .size());
    }
}
