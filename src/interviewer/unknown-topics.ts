/** What candidates ask anywhere and scenarios rarely settle. One that does settle it wins by its own phrasings. */
export const UNKNOWN_TOPICS: readonly string[] = `
which cloud provider are we on
aws, gcp or azure
is it on-prem or in the cloud
which programming language do we use
which ml framework, pytorch or tensorflow
do we have a feature store
is there a model registry
which monitoring stack is used
grafana, prometheus or datadog
which orchestration tool, airflow or kubeflow
which database or data warehouse do we have
which message queue, kafka
average session length
how long does a session last
how long do people stay on the app
seasonal swings such as christmas
do holidays change the traffic
can the model run on the device
on-device inference
are there accessibility requirements
screen readers
do people share an account or a device
what is the churn rate
how many customers leave us
how many users cancel every month
what is the offline metric of the present model
what auc or log loss does the model have now
what precision and recall does today's model reach
must data stay in the country
what do competitors do
who are our competitors
how old are our users
what is the age and gender of the audience
what is the name of the company
what colour is the logo
who is the ceo
how is the code deployed, ci/cd
do we have a data catalogue or schema registry
do users see an explanation why
why am i seeing this
what percentage use an ad blocker
is the social graph available
which friends does somebody have
average length of a video
average length of a message
how many employees does the company have
what is the market share
how much does bandwidth or storage cost
what is the carbon footprint
which security certification, soc 2 or iso
do we have a penetration test
how many models run in production
is there a style guide or tone of voice
are there live streams
is there a dark mode
how accurate is the location
do we know the weather
is the code open source
what is the budget for marketing
how many offices do we have
how many users cancel their subscription
what is the lifetime value of a customer
what does it cost to win a customer
which vector database do we use
which embedding model do we use
which warehouse, bigquery or snowflake
do we use kubernetes or docker
what is the network bandwidth
how much storage do we have
what is the age of the company
in which time zone are the users
what do users do on weekends
how does traffic differ by country
what is the bounce rate
what is the open rate of notifications
do we send push notifications
is there a mobile app rating
how many languages does the team speak
who signs off the launch
who are the stakeholders outside the team
is there a legal review before the launch
do we have a partner program
do we offer refunds to partners
does the model have to be explainable to a regulator
how large is the present model
how many features does the present model have
how long does training take today
which optimiser and loss does the present model use
how is the present model monitored
do we have a disaster recovery site
can users export their data
do users see different prices
do premium users see something else
is content licensed
do we buy data from third parties
`
  .trim()
  .split('\n');
