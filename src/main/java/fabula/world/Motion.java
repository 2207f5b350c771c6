package fabula.world;

/** How being somewhere and going somewhere is said and asked. {0} is who, {1} where, {2} where else. */
final class Motion {

    static final Phrase PLAIN = Phrase.of(
            "{0} went to {1}.",
            "{0} moved to {1}.", "{0} journeyed to {1}.", "{0} travelled to {1}.", "{0} went back to {1}.");

    static final Phrase VARIED = Phrase.of(
            "{0} has (|just |now |finally )(gone|moved|walked|travelled|come|run|returned|driven|hurried) to {1}.",
            "{0} (|just |quickly |slowly |finally |then |quietly )(walked|ran|hurried|headed|strolled|drove|rushed|wandered|"
                    + "marched|jogged|raced|cycled|sailed|flew|crept|skipped|climbed|dashed|limped|crawled|hiked|rode|"
                    + "came|returned|traveled|proceeded|trotted|sneaked|tiptoed|ambled|bolted|stormed|swam|staggered) "
                    + "(to|over to|back to|across to|down to|up to|to) {1}.",
            "{0} (made|found) {3} way to {1}.",
            "{0} (arrived|turned up|showed up|landed|ended up) {1@}.",
            "{0} (reached|entered|visited|stepped into|got to|came into|walked into|went into) {1}.",
            "{0} (went|ran|came|walked|moved) (inside|into) {1}.",
            "{0} (popped|nipped|went|came|drove|strolled|walked) (over|back|down|along|across) to {1}.",
            "{0} (set off for|left for|headed for) {1} and (arrived soon|got there quickly|arrived|is there now).",
            "{0} (is off to|is on {3} way to) {1} and has just arrived.",
            "(Then|After that|Later|Next|Soon|A bit later|In the end|Now), {0} (went|moved|walked|ran|returned|travelled) to {1}.",
            "{0} (went|walked|came|moved) (back |)to {1} (again|now|afterwards|later|after that|a moment ago|for a while|alone).",
            "{0} decided to go to {1} and went there.",
            "{0} (went|moved|walked|hurried) (straight |right |directly |all the way |)to {1}.",
            "(And|So|Well,|OK,) {0} (went|moved|walked|headed) (over |)to {1}.",
            "{0} (took a taxi|took a bus|took the bus|took a train|caught a bus|rode a bike) to {1}.",
            "{0} (got back|came back|made it back) to {1}.",
            "{0} (relocated|migrated|transferred) to {1}.");

    static final Phrase FROM = Phrase.of(
            "{0} left {2} (for|and went to|and walked to|to go to) {1}.",
            "{0} (went|moved|walked|travelled|ran|drove|came) from {2} to {1}.",
            "From {2}, {0} (went|moved|walked|travelled) (on |)to {1}.",
            "{0} left {2} and (went|moved|headed|walked|hurried) to {1}.");

    static final Phrase IS = Phrase.of(
            "{0} is {1@}.",
            "{0} is {1@}.",
            "{0} is (now|currently|right now|already|still) {1@}.",
            "{0} is {1@} (now|at the moment|right now|today|these days|again).",
            "{0}'s {1@}.",
            "(Right now|Now|At the moment|Currently|Today) {0} is {1@}.",
            "{0} (can be found|is sitting|is standing|is waiting|is staying|is working|is resting|is relaxing|is sleeping|"
                    + "is hiding|is having a rest|is having a nap|is spending the day|is spending some time) {1@}.",
            "You (can find|will find|can meet) {0} {1@}.",
            "I (can see|saw|just saw|found|met) {0} {1@}.",
            "(We|They|I) know that {0} is {1@}.",
            "{0} (stays|waits|remains) {1@}.");

    static final Phrase NOT_PLAIN = Phrase.of("{0} is not {1@}.", "{0} is no longer {1@}.");

    static final Phrase NOT = Phrase.of(
            "{0} isn't {1@}(| now| right now| at the moment).",
            "{0}'s not {1@}.",
            "{0} is (definitely|certainly|surely) not {1@}.",
            "(It is not true|It isn't true) that {0} is {1@}.",
            "{0} (can't|cannot) be found {1@}.",
            "{0} (can't|cannot) be {1@}.",
            "You (won't|will not) find {0} {1@}.",
            "{0} is nowhere near {1}.",
            "(No, |){0} is not {1@}.");

    static final Phrase GONE = Phrase.of(
            "{0} (is not|isn't) {1@} (any more|anymore|any longer|now).",
            "{0}'s not {1@} (any more|anymore).",
            "{0} (left|has left|just left|has already left) {1}.",
            "{0} is no longer {1@}.",
            "{0} (went|walked|ran|moved|came) out of {1}.",
            "{0} (departed from|walked away from|drove away from|got out of|went away from) {1}.",
            "{0} is (gone from|away from|out of) {1}.",
            "(Then|After that|Later|Soon|Now) {0} left {1}.",
            "{0} (was|has been|used to be) {1@} but (is not|isn't) (there |)(any more|anymore|now).");

    static final Phrase NEVER = Phrase.of(
            "{0} (never went|has never been|never travelled|never walked|never came) to {1}.", "{0} was never {1@}.",
            "{0} (did not|didn't) (go|come|walk|travel|move) to {1}.", "{0} (has not|hasn't) been to {1}.");

    static final Phrase EITHER_PLAIN = Phrase.of("{0} is either {1@} or {2}.");

    static final Phrase EITHER = Phrase.of(
            "{0} is (|either |now either |currently either ){1@} or {2@}.",
            "{0} (went|moved|walked|travelled|ran|headed|drove) (|either )to {1} or (|to ){2}.",
            "{0} (went|moved|travelled|has gone) either to {1} or to {2}(|, I don't know which|, nobody knows which|, I am not sure).",
            "Either {0} is {1@} or {3} is {2@}.",
            "{0} must be (either |){1@} or {2@}.",
            "{0} (could be|might be|may be) {1@} or {2@}, (one of the two|nowhere else|but nowhere else).",
            "{0} is in one of two places: {1} or {2}.",
            "(We know that|All we know is that|It is certain that|One thing is clear:) {0} is (either |){1@} or {2@}.");

    static final Phrase EITHER_THREE =
            Phrase.of("{0} is (either |){1@}, {2@} or {3@}.", "{0} (went|moved|travelled) to {1}, {2} or {3}.");

    static final Phrase LOST = Phrase.of(
            "{0} (left|went away|went out|went somewhere else|has gone somewhere else|disappeared|vanished|went off|walked off|"
                    + "has left|wandered off|drove away|ran away|took off|moved on|moved away|set off).",
            "{0} went (somewhere else|somewhere|elsewhere), (but nobody knows where|I don't know where|nobody saw where).",
            "Nobody knows where {0} (went next|has gone|went after that).",
            "{0} left(|,) and (we don't know where to|nobody has seen {4} since).",
            "(Then|After that|Later) {0} (went away|left|disappeared|went somewhere else).");

    static final Phrase ASK_PLAIN = Phrase.of("Is {0} {1@}?");

    static final Phrase ASK = Phrase.of(
            "Is {0} (now|currently|still|really|right now) {1@}?",
            "Is {0} {1@} (now|right now|at the moment|or not|currently)?",
            "Isn't {0} {1@}?",
            "{0} is {1@}, right?",
            "{0} is {1@}, (isn't {5}|correct|yes|is that right|is that so)?",
            "Is {1} where {0} is(| now)?",
            "Would I find {0} {1@}?",
            "(Can|Could|Will|Would) (I|you|we) (find|meet|see) {0} {1@}(| now)?",
            "Is it (true|right|correct|the case) that {0} is {1@}?",
            "(So|And|OK so|Then) is {0} {1@}(| now| or not)?",
            "Do (you|we) know (if|whether) {0} is {1@}?",
            "(Tell me|Please tell me|Say), is {0} {1@}?",
            "Would {0} be {1@}?",
            "Is {0} to be found {1@}?",
            "Is {0} somewhere {1@}?",
            "{0} is {1@}?",
            "{0} {1@}?",
            "If I go to {1}, will I (see|find|meet) {0}?",
            "If I went to {1}, would {0} be there?",
            "Should (I|we) look for {0} {1@}?",
            "Does {1} have {0} in it?",
            "Is {0} at this moment {1@}?",
            "Can {0} be found {1@}?",
            "I wonder, is {0} {1@}?",
            "Is {0} staying {1@}?",
            "Did {0} end up {1@}?");

    /** For things: nobody meets them. */
    static final Phrase ASK_THING = Phrase.of(
            "Is {0} (now|currently|still|really|right now) {1@}?",
            "Is {0} {1@} (now|right now|at the moment|or not|currently)?",
            "Isn't {0} {1@}?",
            "{0} is {1@}, (right|isn't it|correct|yes)?",
            "Is {1} where {0} is(| now)?",
            "Would I find {0} {1@}?",
            "(Can|Could|Will|Would) (I|you|we) (find|see|get) {0} {1@}?",
            "Is it (true|right|correct|the case) that {0} is {1@}?",
            "(So|And|OK so|Then) is {0} {1@}(| now| or not)?",
            "Is {0} (lying|to be found|somewhere|kept) {1@}?",
            "{0} is {1@}?",
            "Should (I|we) look for {0} {1@}?",
            "Can {0} be found {1@}?",
            "Did {0} end up {1@}?");

    static final Phrase ASK_WENT = Phrase.of(
            "Did {0} (ever |)(go|travel|walk|move|come|get|head) to {1}?",
            "Has {0} (ever |)(been|gone) to {1}?",
            "Did {0} (visit|reach|enter) {1}?",
            "Has {0} visited {1}?",
            "Has {0} been {1@}(| yet| at all| before)?",
            "Was {0} ever {1@}?",
            "{0} went to {1}, right?",
            "Didn't {0} go to {1}?",
            "So did {0} go to {1} or not?",
            "Is it true that {0} went to {1}?");

    static final Phrase ASK_LEFT = Phrase.of(
            "Has {0} (left|gone away from|already left) {1}?",
            "Did {0} leave {1}?",
            "Is {0} (gone|away) from {1}?",
            "Has {0} gone out of {1}?",
            "{0} has left {1}, hasn't {5}?",
            "{0} left {1}, right?");

    private Motion() {}
}
