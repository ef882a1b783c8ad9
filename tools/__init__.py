"""Scripts that make the committed tables; nobody needs them to run or test the bot."""
