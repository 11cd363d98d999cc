"""Acts of statements in invented sentences, as they are read: cue, content and speaker by the reader, not by the test."""

import pytest

import lucca
from lucca.records.reading import Act

SAID: dict[Act, tuple[str, ...]] = {
    "demand": (
        "Ms Aldana cautioned the ministry not to sell the port.",
        "“Norway must open the port to every ship,” Mr Tarvel said.",
        "“The government has to publish the figures,” said Ms Aldana, a doctor.",
        "Ms Aldana urged the ministry to rebuild the bridge.",
        "The union called for an inquiry into the fire.",
        "Ms Aldana called on Norway to release the sailors.",
        "“Give us the list of names,” Mr Tarvel said.",
        "The minister told the company to leave the valley.",
        "Mr Tarvel warned Peru to stay away from the island.",
        "Ms Aldana said that the company needed to pay its workers.",
        "“We want the bank to return the money,” Mr Tarvel said.",
        "The mayor challenged Mr Tarvel to publish his tax returns.",
        "“I think the minister must go,” said Ms Aldana.",
    ),
    "promise": (
        "Norway agreed to a ceasefire of ten days.",
        "“We will rebuild every school in the valley,” Mr Tarvel said.",
        "Ms Aldana promised to lower the fares.",
        "The minister vowed to rebuild the bridge.",
        "Mr Tarvel pledged that the money would be repaid.",
        "“I am going to publish the report,” said Ms Aldana.",
        "The company said it would pay for the damage.",
        "Mr Tarvel said he would visit the village in May.",
        "“We won’t raise the rents,” Ms Aldana said.",
        "The bank agreed to publish its accounts.",
        "“We’ll send two doctors,” said Mr Tarvel.",
    ),
    "threaten": (
        "Ms Aldana warned that Peru would answer in kind.",
        "Mr Tarvel said the army would hit back.",
        "The minister threatened to close the border.",
        "“We will retaliate,” Mr Tarvel said.",
        "“There will be consequences,” said the general.",
        "“We will punish anyone who helps them,” Mr Tarvel said.",
        "The ministry warned that Peru would retaliate.",
        "“Unless they pay, we will cut the water supply,” Mr Tarvel said.",
        "Mr Tarvel said he would sue the newspaper.",
        "The minister said that new sanctions were on the table.",
        "“They will pay a heavy price,” the general said.",
        "The union said it would boycott the talks.",
    ),
    "offer": (
        "The minister said that Norway was ready to host the talks.",
        "“We are ready to talk,” Mr Tarvel said.",
        "“I am willing to meet the rebels,” said Ms Aldana.",
        "The company said it was prepared to share the costs.",
        "“I am prepared to share my notes with the court,” Mr Tarvel said.",
        "“There is now an opportunity for Peru to return to the talks,” Mr Tarvel said.",
        "“Peru can be part of the agreement,” said Ms Aldana.",
        "“What we offer them is a new start,” Mr Tarvel said.",
        "“We’re ready to help the families,” said the mayor.",
    ),
    "deny": (
        "Mr Tarvel denied that he had met the general.",
        "“That is not true,” Mr Tarvel said.",
        "“I never took any money,” said Mr Tarvel.",
        "The company said it had not sold the pipes.",
        "“There is no deal with Peru,” Ms Aldana said.",
        "“The report is false,” the minister said.",
        "“We did not attack the convoy,” said the general.",
        "The bank refuted the report about its losses.",
        "“I played no role in the sale,” Ms Aldana said.",
        "“This is nonsense,” said Mr Tarvel.",
    ),
    "accuse": (
        "“Such a ban would be a disaster,” Mr Tarvel said.",
        "Ms Aldana called the offer a “paper ship”.",
        "“They are not willing to talk about it,” Mr Tarvel said.",
        "“The company refuses to answer our questions,” said Ms Aldana.",
        "“I think the company has gone in the wrong direction,” said Ms Aldana.",
        "Mr Tarvel deemed the general unfit.",
        "The blame lies with the harbour company, Mr Tarvel said.",
        "Ms Aldana accused the company of poisoning the river.",
        "“The minister lied to the families,” said Ms Aldana.",
        "The union blamed the ministry for the fire.",
        "“He is a liar and a coward,” Mr Tarvel said.",
        "Ms Aldana called the plan a disgrace.",
        "“The company failed to warn its workers,” the doctor said.",
        "The opposition condemned the arrest of the teacher.",
        "Mr Tarvel criticised the decision to close the school.",
        "Ms Aldana said the minister was responsible for the deaths.",
        "“They betrayed us,” said the general.",
        "“The bank’s conduct is shameful,” Ms Aldana said.",
        "Mr Tarvel described the judge as corrupt.",
    ),
    "propose": (
        "“The only way to save the bridge is to close it,” Mr Tarvel said.",
        "“The two sides should meet in Oslo,” Ms Aldana said.",
        "Mr Tarvel proposed a new bridge across the river.",
        "“Let’s build a second tunnel,” said Mr Tarvel.",
        "Ms Aldana suggested moving the school to the valley.",
        "The doctor recommended closing the pool for a week.",
        "Mr Tarvel suggested that the council meet in May.",
        "“We should wait until the spring,” the minister said.",
        "“I think we ought to build a new harbour,” said Ms Aldana.",
        "The panel advised the ministry to test the water.",
        "“It would be better to close the old mine,” the engineer said.",
    ),
    "support": (
        "Ms Aldana called the treaty “an important step”.",
        "“I wish her well,” Mr Tarvel said.",
        "Ms Aldana praised the rescue workers.",
        "Ms Aldana said that she backed the plan for a new harbour.",
        "“We support the agreement,” said Mr Tarvel.",
        "“We welcome the decision of the court,” the mayor said.",
        "“I am proud of our nurses,” Ms Aldana said.",
        "The union endorsed Mr Tarvel for mayor.",
        "“We stand with the people of Peru,” the minister said.",
        "“She is a great leader,” Mr Tarvel said.",
        "“I want to thank the doctors,” the mayor said. “They did a fantastic job.”",
    ),
    "reject": (
        "Mr Tarvel does not want foreign ships in the bay.",
        "Ms Aldana said she did not want foreign troops in the valley.",
        "The minister called the idea of a ban ridiculous.",
        "Mr Tarvel rejected the offer of the company.",
        "The minister refused to sign the treaty.",
        "The union dismissed the proposal as too late.",
        "“We will not accept the plan,” Mr Tarvel said.",
        "Ms Aldana opposed the sale of the forest.",
        "The spokesman declined to comment on the arrest.",
        "The minister ruled out a second vote.",
        "“I don’t support the bill,” said Ms Aldana.",
        "The bank would not say how much it had lost.",
    ),
    "ask": (
        "“Where is the money?” Ms Aldana asked.",
        "“Who gave the order?” said Mr Tarvel.",
        "Ms Aldana asked whether the bridge was safe.",
        "Mr Tarvel wondered if the vote would ever be held.",
        "The families asked Peru to send tents.",
        "Peru appealed for tents and blankets.",
        "“Can you hear the children?” the doctor said.",
        "The mayor begged the drivers to slow down.",
    ),
    "doubt": (
        "The palace has not confirmed that the king will travel.",
        "Ms Aldana doubted that the bridge would hold.",
        "Mr Tarvel questioned whether the vote was fair.",
        "“I am not sure that the plan will work,” said Ms Aldana.",
        "“It is unclear who gave the order,” the minister said.",
        "The lawyer disputed the figures of the bank.",
        "Ms Aldana expressed doubts about the plan.",
        "“It remains to be seen whether they will pay,” the doctor said.",
        "Mr Tarvel cast doubt on the results.",
    ),
    "believe": (
        "Ms Aldana said she had concerns about the safety of the bridge.",
        "Ms Aldana believes that the bridge is safe.",
        "“I think that the river will fall,” said the doctor.",
        "Mr Tarvel expects the talks to last until May.",
        "“We hope that they are alive,” the mother said.",
        "The ministry fears that the river will rise again.",
        "Ms Aldana said she was confident that the vote would be fair.",
        "Many residents worry that the mine will close.",
        "Mr Tarvel voiced concern about the rising water.",
    ),
    "assert": (
        "“I think back to the winter of the flood,” Mr Tarvel said.",
        "Ms Aldana offered advice about the sale of houses.",
        "“It was unlikely that many would come,” said Ms Aldana.",
        "The mayor has not said why he will not publish them.",
        "“Ask any child on this quay,” Mr Tarvel said.",
        "“The fire started in the kitchen,” Ms Aldana said.",
        "Ms Aldana said that forty houses were damaged.",
        "“I had to walk home,” said the teacher.",
        "Mr Tarvel said that he was born in Oslo.",
        "The report found that the company had failed to test the pipes.",
        "Ms Aldana admitted that the figures were wrong.",
        "“There is no doubt that the river will rise,” the doctor said.",
        "The general called his mother, a nurse said.",
        "“We have had to close two wards,” the doctor said.",
        "“You have to be careful on ice,” the teacher said.",
        "The minister warned that the toll may rise.",
        "Ms Aldana insisted that the bridge was safe.",
        "Mr Tarvel did not deny that he had been there.",
        "The minister has faced criticism for the delay, a nurse said.",
    ),
}  # fmt: skip


OPENING = (
    "Ravi Tarvel, the mayor of Oslo, and Inez Aldana, a doctor, spoke to reporters on Monday about the fire, the harbour "
    "and the vote in Peru."
)


def _acts(sentence: str) -> list[Act | None]:
    return [s.act for s in lucca.read(f"{OPENING}\n\n{sentence}", title="News from Oslo").statements]


@pytest.mark.parametrize(("act", "sentence"), [(act, said) for act, sentences in SAID.items() for said in sentences])
def test_what_is_done_by_saying_it(act: Act, sentence: str) -> None:
    found = _acts(sentence)
    assert found, "nothing is said in it"
    assert act in found


@pytest.mark.parametrize("act", SAID)
def test_each_act_has_its_sentences(act: Act) -> None:
    assert len(SAID[act]) >= 8
