namespace NbaPipeline.Monitoring.Calendar;

/// <summary>What a schedule row obliges the pipeline to deliver.</summary>
public enum GameClass
{
    /// <summary>The game is or was played: its rows are missing if they are not there when due.</summary>
    Expected,

    /// <summary>Known or suspected not to have been played on this date: nothing is missing, recovery refuses it.</summary>
    CalledOff,

    /// <summary>No real game: a blank team, an All-Star or pre-season row.</summary>
    Placeholder,

    /// <summary>The schedule contradicts itself about it: it is named once and not required.</summary>
    Anomaly,
}
